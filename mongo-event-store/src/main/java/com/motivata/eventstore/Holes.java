package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.RawBsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what is waited for becomes visible. Follows the log while other processes have the numbers before it,
 * and fills a number that stays missing with an empty commit: its writer may have died. If it has not, it loses the
 * number and takes another one.
 */
final class Holes {

    private static final Logger LOG = LoggerFactory.getLogger(Holes.class);
    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long TROUBLE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final MongoCollection<RawBsonDocument> inserts;
    private final LookUp lookUp;
    private final Frontier frontier;
    private final Numbers numbers;
    private final WriteTimes times;
    private final LogStatistics statistics;
    private final AtomicBoolean following = new AtomicBoolean();

    Holes(
            MongoCollection<RawBsonDocument> inserts,
            LookUp lookUp,
            Frontier frontier,
            Numbers numbers,
            WriteTimes times,
            LogStatistics statistics) {
        this.inserts = inserts;
        this.lookUp = lookUp;
        this.frontier = frontier;
        this.numbers = numbers;
        this.times = times;
        this.statistics = statistics;
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
            fill(overdue(missingSince));
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

    private List<Long> overdue(Map<Long, Long> missingSince) {
        long now = System.nanoTime();
        Map<Long, Long> before = Map.copyOf(missingSince);
        missingSince.clear();
        long last = Math.min(frontier.awaited(), frontier.visible() + Tail.WINDOW);
        for (long n = frontier.visible() + 1; n < last; n++) {
            if (!numbers.isOurs(n) && !frontier.isStored(n)) {
                missingSince.put(n, before.getOrDefault(n, now));
            }
        }
        long patience = times.holePatienceNanos();
        return missingSince.entrySet().stream()
                .filter(missing -> now - missing.getValue() > patience)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Closes these numbers for whoever had taken them. What cannot be filled is taken after all. */
    private void fill(List<Long> missing) {
        if (missing.isEmpty()) {
            return;
        }
        long at = times.commitTime();
        List<RawBsonDocument> fillers = missing.stream()
                .map(number -> CommitDocuments.toBson(NewCommit.filler(), number, at))
                .toList();
        try {
            inserts.insertMany(fillers, EACH);
            statistics.holesFilled(missing.size());
        } catch (MongoBulkWriteException e) {
            statistics.holesFilled(e.getWriteResult().getInsertedCount());
        }
        frontier.stored(lookUp.timesOf(missing));
    }
}
