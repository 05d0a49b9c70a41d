package com.motivata.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A run that takes far too long is ended: what it measured until then is in its files. */
final class Watchdog {

    private static final Duration A_PART = Duration.ofMinutes(Long.getLong("bench.minutes", 10));

    private Watchdog() {}

    static void startFor(List<String> parts) {
        Duration limit = parts.stream().map(Watchdog::limitOf).reduce(Duration.ZERO, Duration::plus);
        Thread.ofPlatform().daemon().name("bench-watchdog").start(() -> endAfter(limit));
    }

    /** The last two live through a million events, more than once. */
    private static Duration limitOf(String part) {
        return List.of("export", "rebuild").contains(part) ? A_PART.multipliedBy(9) : A_PART;
    }

    private static void endAfter(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.MINUTES.toNanos(1)));
        }
        System.err.println("stopped: it took longer than " + limit.toMinutes() + " minutes");
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        System.exit(1);
    }
}
