package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;

/**
 * Writes a batch of commits under the next free numbers with one ordered insert, and finds out what became of each.
 * A number is only taken when its predecessor is durable or stands before it in the same insert; that keeps the order
 * without gaps. Used by one thread at a time.
 */
final class BatchWriter {

    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoCollection<BsonDocument> commits;
    private final Tail tail;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final LogStatistics statistics;
    private final Deque<PendingCommit> todo = new ArrayDeque<>();
    private int troubles;
    private boolean interrupted;

    BatchWriter(
            MongoCollection<BsonDocument> commits,
            Tail tail,
            Outcomes outcomes,
            InstantSource clock,
            LogStatistics statistics) {
        this.commits = commits;
        this.tail = tail;
        this.outcomes = outcomes;
        this.clock = clock;
        this.statistics = statistics;
    }

    /** Returns when the outcome of every commit of the batch is known, or known to stay unknown. */
    void write(List<PendingCommit> batch) {
        todo.addAll(batch);
        todo.forEach(PendingCommit::startPatience);
        troubles = 0;
        interrupted = false;
        try {
            while (!todo.isEmpty()) {
                writeTodo();
            }
        } catch (RuntimeException | Error e) {
            abandon(e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeTodo() {
        long at;
        List<BsonDocument> documents;
        try {
            tail.locate();
            at = tail.notBeforeLast(clock.millis());
            documents = numbered(at);
        } catch (MongoException e) {
            // Nothing was sent this time, but an earlier attempt may have gone through.
            resolveAll(e);
            return;
        }
        insert(documents, at);
    }

    private List<BsonDocument> numbered(long at) {
        List<BsonDocument> documents = new ArrayList<>(todo.size());
        long number = tail.last();
        for (PendingCommit pending : todo) {
            pending.sentAs(++number);
            documents.add(CommitDocuments.toBson(pending.commit(), number, at));
        }
        return documents;
    }

    private void insert(List<BsonDocument> documents, long at) {
        try {
            commits.insertMany(documents, IN_ORDER);
            stored(documents.size(), at);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                resolveAll(e);
            } else {
                stoppedAt(e.getWriteErrors().getFirst(), at);
            }
        } catch (MongoException e) {
            resolveAll(e);
        }
    }

    /** An ordered insert stops at its first error: what stood before is stored, what stands behind is not. */
    private void stoppedAt(BulkWriteError error, long at) {
        stored(error.getIndex(), at);
        PendingCommit stopped = todo.getFirst();
        if (error.getCode() == DUPLICATE_KEY) {
            resolveDuplicate(stopped, error);
        } else {
            todo.remove(stopped);
            stopped.failed(new EventStoreException("the server refused the commit: " + error.getMessage()));
        }
    }

    private void stored(int count, long at) {
        if (count == 0) {
            return;
        }
        tail.advancedBy(count, at);
        for (int i = 0; i < count; i++) {
            PendingCommit pending = todo.remove();
            pending.storedAs(pending.number());
        }
        statistics.batchStored(count);
        tail.announce();
    }

    private void resolveDuplicate(PendingCommit pending, BulkWriteError error) {
        MongoException cause = new MongoException(error.getCode(), error.getMessage());
        if (isSettled(pending, cause)) {
            return;
        }
        statistics.numberLost();
        long lost = pending.number();
        tail.forget();
        if (tail.find() < lost) {
            // The holder of the number is not majority-committed yet: asking again at once would spin.
            pauseAfterTrouble();
            loseHopeIn(pending, cause);
        }
    }

    private void resolveAll(MongoException cause) {
        statistics.outcomeResolved();
        tail.forget();
        pauseAfterTrouble();
        for (PendingCommit pending : List.copyOf(todo)) {
            if (!isSettled(pending, cause)) {
                loseHopeIn(pending, cause);
            }
        }
    }

    private void loseHopeIn(PendingCommit pending, MongoException cause) {
        if (!pending.hasPatience()) {
            todo.remove(pending);
            pending.failed(new OutcomeUnknown(pending.commit().commitId(), cause));
        }
    }

    private boolean isSettled(PendingCommit pending, MongoException cause) {
        try {
            outcomes.settle(pending);
        } catch (MongoException e) {
            e.addSuppressed(cause);
            if (!pending.hasPatience()) {
                throw e;
            }
        }
        if (pending.isDone()) {
            todo.remove(pending);
        }
        return pending.isDone();
    }

    /** An interrupt of the one who leads must not fail the commits of others: it is put off until all is known. */
    private void pauseAfterTrouble() {
        interrupted |= Thread.interrupted();
        int milliseconds = Math.min(1 << Math.min(troubles++, 8), 200);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** No caller may be left waiting, whatever went wrong. */
    private void abandon(Throwable cause) {
        tail.forget();
        while (!todo.isEmpty()) {
            PendingCommit pending = todo.remove();
            pending.failed(new OutcomeUnknown(pending.commit().commitId(), cause));
        }
    }
}
