package com.motivata.eventstore;

import java.util.Map;

/** Asks the server how far the log goes, and tells the {@link Frontier}. */
final class Tail {

    /**
     * How far beyond the first missing number a commit may be written. So from any commit it can be told that
     * everything this far below is durable, which lets the end of a log with holes be found without reading it all.
     */
    static final int WINDOW = 1024;

    private static final int NEAR = 64;
    private static final int THOROUGH_EVERY = 20;

    private final LookUp lookUp;
    private final Frontier frontier;
    private int polls;

    Tail(LookUp lookUp, Frontier frontier) {
        this.lookUp = lookUp;
        this.frontier = frontier;
    }

    /** The number up to which everything is durable. */
    long find() {
        long from = frontier.visible() + 1;
        look(from, NEAR);
        if (frontier.visible() >= from + NEAR - 1) {
            leap();
            followTo(NEAR * 4);
        }
        return frontier.visible();
    }

    private void leap() {
        long known = frontier.visible();
        frontier.completeUpTo(Math.max(known, lookUp.farthestFrom(known) - WINDOW));
    }

    private void followTo(int stride) {
        long from;
        do {
            from = frontier.visible() + 1;
            look(from, stride);
        } while (frontier.visible() >= from + stride - 1);
    }

    /**
     * Is there more? A hole with commits behind it, left by a writer that died, is seen too: close by at once, farther
     * away now and then.
     */
    synchronized boolean poll() {
        long before = frontier.visible();
        find();
        if (++polls % THOROUGH_EVERY == 0) {
            look(frontier.visible() + 1, WINDOW);
        }
        return frontier.visible() > before;
    }

    private void look(long from, int count) {
        Map<Long, Long> times = lookUp.timesBetween(from, count);
        frontier.stored(times);
        if (frontier.highest() > frontier.visible()) {
            frontier.watch(frontier.highest());
        }
    }
}
