package com.motivata.eventstore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the commits of concurrent callers into batches, several of which may be on their way at once. A caller leads
 * when it comes, or is woken, and there is a batch worth sending: the first always is, each further one needs one commit
 * more, or has waited a moment for company. So batches grow with the load, and cost nothing without.
 */
final class GroupCommit {

    private static final int LOOK_AHEAD = 256;
    private static final long SHORTEST_COMPANY_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_COMPANY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int COMPANY_OF_A_BATCH = 4;

    private final Deque<PendingCommit> queue = new ArrayDeque<>();
    private final Claims onTheirWay = new Claims();
    private final BatchWriter writer;
    private final int mostInFlight;
    private int inFlight;

    /** From when a batch is led until its leader's commit is visible, which others' numbers may hold up; a moving average. */
    private volatile long batchNanos;

    GroupCommit(BatchWriter writer, int mostInFlight) {
        this.writer = writer;
        this.mostInFlight = mostInFlight;
    }

    /** An interrupt waits until the outcome is known: it would make the outcome of others' commits unknown. */
    long append(NewCommit commit) {
        PendingCommit mine = new PendingCommit(commit);
        boolean interrupted = false;
        boolean hopeful = true;
        long ledAt = 0;
        long comesAt = System.nanoTime();
        enqueue(mine);
        while (!mine.isDone() && hopeful) {
            interrupted |= Thread.interrupted();
            long company = companyNanos();
            boolean hasWaited = System.nanoTime() - comesAt >= company;
            Batch batch = mine.isDecided() ? null : nextBatch(hasWaited);
            if (batch != null) {
                ledAt = batch.members().contains(mine) ? System.nanoTime() : ledAt;
                lead(batch, mine);
            } else if (hasWaited) {
                hopeful = mine.await();
            } else {
                LockSupport.parkNanos(mine, company);
            }
        }
        if (ledAt != 0) {
            batchTook(System.nanoTime() - ledAt);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return hopeful ? mine.outcome() : invisible(mine);
    }

    /** That a concurrent update may get lost does not matter. */
    private void batchTook(long nanos) {
        batchNanos = (7 * batchNanos + nanos) / 8;
    }

    /** The more batches are on their way, and the longer they take, the less is lost by waiting, and the more saved. */
    private synchronized long companyNanos() {
        long wish = inFlight * (batchNanos / COMPANY_OF_A_BATCH);
        return Math.clamp(wish, SHORTEST_COMPANY_NANOS, LONGEST_COMPANY_NANOS);
    }

    private long invisible(PendingCommit stored) {
        writer.frontier().forget(stored);
        throw new OutcomeUnknown(
                stored.commit().commitId(),
                new TimeoutException("stored as %d, but what precedes it is not".formatted(stored.number())));
    }

    synchronized int waiting() {
        return queue.size();
    }

    private synchronized void enqueue(PendingCommit pending) {
        queue.add(pending);
    }

    private void lead(Batch batch, PendingCommit mine) {
        mine.leads(true);
        try {
            writer.write(batch.members());
        } finally {
            mine.leads(false);
            end(batch.members());
        }
    }

    private synchronized @Nullable Batch nextBatch(boolean evenIfSmall) {
        if (!isWorthSending(evenIfSmall)) {
            return null;
        }
        Batch batch = new Batch();
        Iterator<PendingCommit> waiting = queue.iterator();
        for (int looked = 0; waiting.hasNext() && looked < LOOK_AHEAD && !batch.isFull(); looked++) {
            PendingCommit next = waiting.next();
            if (onTheirWay.admits(next) && batch.hasRoomFor(next)) {
                waiting.remove();
                batch.add(next);
                onTheirWay.add(next);
            }
        }
        if (batch.isEmpty()) {
            return null;
        }
        inFlight++;
        return batch;
    }

    private boolean isWorthSending(boolean evenIfSmall) {
        return inFlight < mostInFlight && queue.size() >= (evenIfSmall ? 1 : inFlight + 1);
    }

    private synchronized void end(Collection<PendingCommit> batch) {
        inFlight--;
        batch.forEach(onTheirWay::remove);
        Claims stored = Claims.ofStored(batch);
        queue.removeIf(rival -> stored.defeat(rival, writer.frontier()));
        if (isWorthSending(true)) {
            queue.stream().filter(pending -> !pending.isLeading()).findFirst().ifPresent(PendingCommit::wake);
        }
    }
}
