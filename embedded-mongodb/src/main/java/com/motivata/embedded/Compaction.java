package com.motivata.embedded;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * Every commit appends a chunk, however small, and leaves older ones full of holes. Rewriting the emptiest of them now
 * and then, a bounded amount each time, lets the file reuse their space instead of growing for ever.
 */
final class Compaction {

    private static final long INTERVAL = Duration.ofMillis(250).toNanos();
    private static final int FILL_RATE_PERCENT = 50;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final MVStore store;
    private long last = System.nanoTime();

    Compaction(MVStore store) {
        this.store = store;
    }

    /** The rewritten pages free their old places only once they are committed. */
    void whenDue(Runnable commit) {
        if (System.nanoTime() - last < INTERVAL) {
            return;
        }
        if (store.compact(FILL_RATE_PERCENT, BYTES_AT_ONCE)) {
            commit.run();
        }
        last = System.nanoTime();
    }
}
