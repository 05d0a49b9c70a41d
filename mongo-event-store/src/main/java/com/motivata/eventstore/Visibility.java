package com.motivata.eventstore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Lets a caller wait until a commit that it has found is visible to all. */
final class Visibility {

    private static final int PATIENCE_SECONDS = 15;

    private record Waiting(long waitsFor, CountDownLatch visible) implements Frontier.Waiter {

        @Override
        public void onVisible() {
            visible.countDown();
        }
    }

    private final Tail tail;
    private final Frontier frontier;
    private final Holes holes;

    Visibility(Tail tail, Frontier frontier, Holes holes) {
        this.tail = tail;
        this.frontier = frontier;
        this.holes = holes;
    }

    /** @throws EventStoreException if what precedes the commit stays missing, or the thread is interrupted */
    void await(long number) {
        if (number > frontier.visible() && number > tail.find()) {
            awaitHoleToClose(new Waiting(number, new CountDownLatch(1)));
        }
    }

    private void awaitHoleToClose(Waiting waiting) {
        frontier.await(waiting);
        holes.follow();
        try {
            if (!waiting.visible().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new EventStoreException(
                        "commit %d is stored, but not all that precedes it".formatted(waiting.waitsFor()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while waiting for commit " + waiting.waitsFor(), e);
        } finally {
            frontier.forget(waiting);
        }
    }
}
