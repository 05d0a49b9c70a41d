package com.motivata.eventstore;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** What time it is for the next commit, and how long writes take at present. */
final class WriteTimes {

    private final InstantSource clock;
    private final Frontier frontier;
    private final AtomicLong lastTime = new AtomicLong();
    private volatile long writeNanos;

    WriteTimes(InstantSource clock, Frontier frontier) {
        this.clock = clock;
        this.frontier = frontier;
    }

    /** Not before any commit that is visible, nor before an earlier one of this process, whatever the clock says. */
    long commitTime() {
        long now = Math.max(clock.millis(), frontier.latest());
        return lastTime.accumulateAndGet(now, Math::max);
    }

    /** That a concurrent update may get lost does not matter. */
    void wrote(long nanos) {
        writeNanos = (7 * writeNanos + nanos) / 8;
    }

    /** A moving average; 0 before the first write. */
    long writeNanos() {
        return writeNanos;
    }
}
