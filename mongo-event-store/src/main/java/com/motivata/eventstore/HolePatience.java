package com.motivata.eventstore;

import java.time.Duration;

/**
 * How long a missing number is waited for before it is filled: slowness is not death. What writes take here is a first
 * measure. A writer for which that was too short says so in the log, or a quicker process would fill its numbers again
 * and again before it can have written under them. What was asked for is halved whenever it was waited for in vain.
 */
final class HolePatience {

    private static final int WRITES = 5;

    /** A process that stood still for once must not make all others wait long for ever. */
    private static final int MOST_AT_ONCE = 8;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Duration shortest;
    private final WriteTimes times;
    private final NumberCounter counter;

    HolePatience(Duration shortest, WriteTimes times, NumberCounter counter) {
        this.shortest = shortest;
        this.times = times;
        this.counter = counter;
    }

    /** As far as this process can tell by itself. */
    Duration own() {
        return clamped(Duration.ofNanos(WRITES * times.writeNanos()));
    }

    /** All that this process knows and other processes asked for. */
    Duration shared() {
        Duration asked = clamped(counter.patience());
        return asked.compareTo(own()) > 0 ? asked : own();
    }

    /** Somebody filled the number this write was for. */
    void wasTooShort(Duration write) {
        Duration needed = write.multipliedBy(2);
        if (needed.compareTo(shortest) > 0) {
            Duration most = clamped(counter.patience()).multipliedBy(MOST_AT_ONCE);
            counter.raisePatience(clamped(needed.compareTo(most) < 0 ? needed : most));
        }
    }

    /** Nobody wrote for so long. */
    void wasInVain(Duration waited) {
        if (waited.compareTo(shortest) > 0) {
            counter.lowerPatience(waited, waited.dividedBy(2));
        }
    }

    private Duration clamped(Duration wish) {
        return wish.compareTo(shortest) < 0 ? shortest : wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
