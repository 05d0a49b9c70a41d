package com.motivata.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** What time it is for the next commit, and how long writes take at present. */
final class WriteTimes {

    /**
     * A hole is given several times what a write takes, within limits: slowness is not death. Of two processes the slower
     * one would never get through if the faster one filled its numbers before it can have written under them.
     */
    private static final int WRITES = 5;

    private static final long LONGEST_PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final InstantSource clock;
    private final Frontier frontier;
    private final long shortestPatienceNanos;
    private final AtomicLong lastTime = new AtomicLong();
    private volatile long writeNanos;

    WriteTimes(InstantSource clock, Frontier frontier, Duration shortestPatience) {
        this.clock = clock;
        this.frontier = frontier;
        this.shortestPatienceNanos = shortestPatience.toNanos();
    }

    /** Not before any commit that is visible, nor before an earlier one of this process, whatever the clock says. */
    long commitTime() {
        long now = Math.max(clock.millis(), frontier.latest());
        return lastTime.accumulateAndGet(now, Math::max);
    }

    /** A moving average; that a concurrent update may get lost does not matter. */
    void wrote(long nanos) {
        writeNanos = (7 * writeNanos + nanos) / 8;
    }

    long holePatienceNanos() {
        return Math.clamp(WRITES * writeNanos, shortestPatienceNanos, LONGEST_PATIENCE_NANOS);
    }
}
