package com.motivata.eventstore;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what is waited for becomes visible. Follows the log while other processes have the numbers before it,
 * and fills a number that stays missing with an empty commit: its writer may have died. If it has not, it loses the
 * number and takes another one.
 */
final class Holes {

    private static final Logger LOG = LoggerFactory.getLogger(Holes.class);
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long TROUBLE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Fillers fillers;
    private final LookUp lookUp;
    private final Frontier frontier;
    private final Numbers numbers;
    private final HolePatience patience;
    private final boolean fills;
    private final AtomicBoolean following = new AtomicBoolean();

    Holes(Fillers fillers, LookUp lookUp, Frontier frontier, Numbers numbers, HolePatience patience, boolean fills) {
        this.fillers = fillers;
        this.lookUp = lookUp;
        this.frontier = frontier;
        this.numbers = numbers;
        this.patience = patience;
        this.fills = fills;
    }

    /** Costs nothing when nobody waits, or waits for this process only. */
    void follow() {
        if (isInTheWay() && following.compareAndSet(false, true)) {
            Thread.ofVirtual().name("event-log-holes").start(this::followUntilVisible);
        }
    }

    private boolean isInTheWay() {
        return frontier.isAwaited() && !numbers.isOurs(frontier.visible() + 1);
    }

    private void followUntilVisible() {
        try {
            Map<Long, Long> missingSince = new HashMap<>();
            long pause = SHORTEST_PAUSE_NANOS;
            while (isInTheWay()) {
                long before = frontier.visible();
                long rest = step(missingSince);
                pause = frontier.visible() > before ? SHORTEST_PAUSE_NANOS : Math.min(2 * pause, LONGEST_PAUSE_NANOS);
                LockSupport.parkNanos(Math.max(rest, isInTheWay() ? pause : 0));
            }
        } finally {
            following.set(false);
        }
        follow();
    }

    /** @return how long to rest before the next step, in nanoseconds */
    private long step(Map<Long, Long> missingSince) {
        try {
            look();
            note(missingSince);
            if (fills) {
                fillOverdue(missingSince);
            }
            return 0;
        } catch (MongoException e) {
            LOG.debug("the event log cannot be followed; trying on", e);
            frontier.stopWatching();
            return TROUBLE_PAUSE_NANOS;
        }
    }

    private void look() {
        long hole = frontier.visible() + 1;
        int count = Math.clamp(frontier.awaited() - hole + 1, 1, Tail.WINDOW);
        frontier.stored(lookUp.timesBetween(hole, count));
    }

    private void note(Map<Long, Long> missingSince) {
        long now = System.nanoTime();
        Map<Long, Long> before = Map.copyOf(missingSince);
        missingSince.clear();
        long last = Math.min(frontier.awaited(), frontier.visible() + Tail.WINDOW);
        for (long n = frontier.visible() + 1; n < last; n++) {
            if (!numbers.isOurs(n) && !frontier.isStored(n)) {
                missingSince.put(n, before.getOrDefault(n, now));
            }
        }
    }

    /** What others need is only asked when this process would not wait any longer. */
    private void fillOverdue(Map<Long, Long> missingSince) {
        if (overdue(missingSince, patience.own()).isEmpty()) {
            return;
        }
        Duration waited = patience.shared();
        List<Long> overdue = overdue(missingSince, waited);
        if (!overdue.isEmpty()) {
            fillers.fill(overdue);
            frontier.stored(lookUp.timesOf(overdue));
            patience.wasInVain(waited);
        }
    }

    private static List<Long> overdue(Map<Long, Long> missingSince, Duration patience) {
        long now = System.nanoTime();
        return missingSince.entrySet().stream()
                .filter(missing -> now - missing.getValue() > patience.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
