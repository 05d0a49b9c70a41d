package com.motivata.launcher.replay;

import java.io.OutputStream;

/** Where the one who started the command sits. */
final class Console {

    private static final int WIDTH = 40;
    private static final long BETWEEN_NANOS = 200_000_000;

    private final long began = System.nanoTime();
    private long lastShown;

    /** @param what is counted */
    void progress(long done, long total, String what) {
        long now = System.nanoTime();
        if (done < total && now - lastShown < BETWEEN_NANOS) {
            return;
        }
        lastShown = now;
        System.err.print("\r" + line(done, total, (now - began) / 1e9, what));
        System.err.flush();
    }

    static String line(long done, long total, double seconds, String what) {
        double share = total == 0 ? 1 : Math.min(1, (double) done / total);
        int filled = (int) (share * WIDTH);
        double pace = seconds > 0 ? done / seconds : 0;
        var left = done >= total || pace == 0 ? "" : ", %.0f s left".formatted((total - done) / pace);
        return "[%s%s] %3.0f %%  %d of %d %s, %.0f/s%s   "
                .formatted("=".repeat(filled), " ".repeat(WIDTH - filled), share * 100, done, total, what, pace, left);
    }

    void say(String line) {
        System.err.println(line);
    }

    OutputStream output() {
        return System.out;
    }
}
