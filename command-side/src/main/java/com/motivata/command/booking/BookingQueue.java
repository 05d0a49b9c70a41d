package com.motivata.command.booking;

import com.motivata.api.session.SessionId;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Lets those who want the same session in this process come to it one after the other, in the order they came. The
 * aggregate's lock alone would do, but a thousand who wait for that look every few milliseconds whether they are in each
 * other's way, and do little else.
 */
final class BookingQueue {

    /** Two sessions may share a queue, which costs them time and nothing else. */
    private static final int QUEUES = 1024;

    private final Semaphore[] queues =
            Stream.generate(() -> new Semaphore(1, true)).limit(QUEUES).toArray(Semaphore[]::new);

    /** @return when it is the caller's turn: how to end it */
    Runnable await(SessionId session) throws InterruptedException {
        var queue = queues[Math.floorMod(session.hashCode(), QUEUES)];
        queue.acquire();
        return queue::release;
    }
}
