package com.motivata.query.consistency;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, ever more slowly, for a bounded time. */
final class Patience {

    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(16).toNanos();

    private Patience() {}

    /** @return whether it came true; if not, the time is over */
    static boolean awaitUntil(BooleanSupplier condition, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var pause = FIRST_PAUSE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return true;
    }
}
