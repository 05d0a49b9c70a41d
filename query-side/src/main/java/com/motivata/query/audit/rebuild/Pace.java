package com.motivata.query.audit.rebuild;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How fast something goes, by what was seen of it in the last seconds. */
final class Pace {

    private static final long MEMORY_NANOS = Duration.ofSeconds(10).toNanos();

    private record Seen(long nanos, long done) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    synchronized void saw(long nanos, long done) {
        seen.addLast(new Seen(nanos, done));
        while (seen.size() > 2 && nanos - seen.getFirst().nanos() > MEMORY_NANOS) {
            seen.removeFirst();
        }
    }

    /** Empty until there is something to compare with. */
    synchronized OptionalDouble perSecond() {
        if (seen.size() < 2) {
            return OptionalDouble.empty();
        }
        long nanos = seen.getLast().nanos() - seen.getFirst().nanos();
        long done = seen.getLast().done() - seen.getFirst().done();
        return nanos <= 0 ? OptionalDouble.empty() : OptionalDouble.of(done * 1e9 / nanos);
    }
}
