package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

/**
 * The end of the log: the highest number everyone up to which is stored. Readers see {@link #visible()}, which only
 * grows; the writer keeps its own view, which it forgets after trouble and looks up again.
 */
final class Tail {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long FORGOTTEN = -1;

    private final MongoCollection<BsonDocument> commits;
    private final LookUp lookUp;
    private final AtomicLong visible = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long last = FORGOTTEN;
    private long lastAt;

    Tail(MongoCollection<BsonDocument> commits, LookUp lookUp) {
        this.commits = commits;
        this.lookUp = lookUp;
    }

    long visible() {
        return visible.get();
    }

    void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    /** Asks the server where the log ends. */
    long find() {
        return sawUpTo(lookUp.lastFrom(visible()));
    }

    /** Asks the server, with one point look-up, whether there is more; tells the listeners if so. */
    boolean poll() {
        if (!lookUp.exists(visible() + 1)) {
            return false;
        }
        find();
        return true;
    }

    private long sawUpTo(long number) {
        long before = visible.getAndAccumulate(number, Math::max);
        if (number > before) {
            announce();
        }
        return number;
    }

    /** A listener's trouble is not the trouble of the one who appends. */
    void announce() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("a listener to the end of the log failed", e);
            }
        }
    }

    // The writer's view: only touched by whoever leads the group commit.

    void locate() {
        if (last == FORGOTTEN) {
            long found = find();
            lastAt = found == 0 ? 0 : storedAt(found);
            last = found;
        }
    }

    private long storedAt(long number) {
        BsonDocument document = commits.find(eq(CommitDocuments.NUMBER, number))
                .projection(include(CommitDocuments.AT))
                .first();
        if (document == null) {
            throw new IllegalStateException("commit %d was just found and is gone".formatted(number));
        }
        return CommitDocuments.at(document).toEpochMilli();
    }

    long last() {
        return last;
    }

    long notBeforeLast(long millis) {
        return Math.max(lastAt, millis);
    }

    void advancedBy(int count, long at) {
        last += count;
        lastAt = at;
        visible.accumulateAndGet(last, Math::max);
    }

    void forget() {
        last = FORGOTTEN;
    }
}
