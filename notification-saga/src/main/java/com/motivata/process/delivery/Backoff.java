package com.motivata.process.delivery;

import java.time.Duration;

/**
 * How long to wait after a failure: three times longer each time, up to an hour, and spread so that what failed together
 * is not tried together. The spread follows from the message's id, so that a test can name it.
 */
public record Backoff(Duration first, int mostTries) {

    private static final int FACTOR = 3;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int SPREAD = 1_000;

    /** @param tries in vain, including the last one */
    public boolean isOver(int tries) {
        return tries >= mostTries;
    }

    /** @return from the whole of the wait to half as much again */
    public Duration after(int tries, String messageId) {
        var wait = first;
        for (int i = 1; i < tries && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        var capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        int spread = Math.floorMod((messageId + "#" + tries).hashCode(), SPREAD);
        return capped.plus(capped.multipliedBy(spread).dividedBy(2 * SPREAD));
    }
}
