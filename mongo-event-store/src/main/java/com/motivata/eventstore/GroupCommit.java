package com.motivata.eventstore;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Gathers the commits of concurrent callers into one write. One caller at a time leads: it writes what waits in the
 * queue, its own commit among it, and hands over to the head of the queue. A batch is what gathered during the write
 * before it, so it grows with load and costs nothing without.
 */
final class GroupCommit {

    private static final int LOOK_AHEAD = 256;

    private final Queue<PendingCommit> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();
    private final BatchWriter writer;

    GroupCommit(BatchWriter writer) {
        this.writer = writer;
    }

    /** An interrupt waits until the outcome is known: it would make the outcome of others' commits unknown. */
    long append(NewCommit commit) {
        PendingCommit mine = new PendingCommit(commit);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.isDone()) {
            interrupted |= Thread.interrupted();
            leadOrWait();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.outcome();
    }

    int waiting() {
        return queue.size();
    }

    private void leadOrWait() {
        if (!led.compareAndSet(false, true)) {
            LockSupport.park(this);
            return;
        }
        try {
            Batch batch = nextBatch();
            writer.write(batch.members());
            batch.settleRivals(queue::remove);
        } finally {
            led.set(false);
            handOver();
        }
    }

    private void handOver() {
        PendingCommit head = queue.peek();
        if (head != null) {
            head.wake();
        }
    }

    private Batch nextBatch() {
        Batch batch = new Batch();
        Iterator<PendingCommit> waiting = queue.iterator();
        for (int looked = 0; waiting.hasNext() && looked < LOOK_AHEAD && !batch.isFull(); looked++) {
            if (batch.takes(waiting.next())) {
                waiting.remove();
            }
        }
        return batch;
    }
}
