package com.motivata.eventstore.deadline;

import java.time.Duration;

/** How long to wait before what failed is tried again: twice as long each time, and not all at the same moment. */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 9;

    private Patience() {}

    /** @param id spreads those that failed together: the last quarter of the wait depends on it */
    static Duration after(int attempts, String id) {
        Duration doubled = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        long spread = wait.toMillis() / 4;
        return wait.minusMillis(Math.floorMod((id + attempts).hashCode(), spread + 1));
    }
}
