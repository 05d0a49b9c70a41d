package com.motivata.eventstore;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

/**
 * Where processes that write at the same time agree who takes which numbers. It only keeps them out of each other's
 * way: what counts is the unique number of a stored commit, so the counter may be lost, late or wrong. Beside it stands how
 * long they should wait for each other.
 */
final class NumberCounter {

    static final String COLLECTION = "log_numbers";

    private static final String LAST = "last";
    private static final String PATIENCE = "patienceMillis";
    private static final BsonInt64 ZERO = new BsonInt64(0);
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<BsonDocument> counters;

    NumberCounter(MongoDatabase database) {
        counters = database.getCollection(COLLECTION, BsonDocument.class).withWriteConcern(WriteConcern.W1);
    }

    /** Reserves so many numbers and returns the last of them. */
    long reserve(int count) {
        BsonDocument counter = Objects.requireNonNull(
                counters.findOneAndUpdate(eq(CommitLog.COLLECTION), inc(LAST, (long) count), UPSERT));
        return counter.getNumber(LAST).longValue();
    }

    /** What is up to this number is in use. */
    void raiseTo(long number) {
        counters.updateOne(eq(CommitLog.COLLECTION), max(LAST, number), new UpdateOptions().upsert(true));
    }

    /** Takes back a counter that is far ahead of the log, as after a restored backup. */
    void lower(long from, long to) {
        counters.updateOne(and(eq(CommitLog.COLLECTION), eq(LAST, from)), set(LAST, to));
    }

    /** How long a missing number should be waited for; zero unless somebody asked for more. */
    Duration patience() {
        BsonDocument counter = counters.find(eq(CommitLog.COLLECTION)).first();
        return counter == null
                ? Duration.ZERO
                : Duration.ofMillis(counter.getNumber(PATIENCE, ZERO).longValue());
    }

    void raisePatience(Duration wish) {
        counters.updateOne(eq(CommitLog.COLLECTION), max(PATIENCE, wish.toMillis()), new UpdateOptions().upsert(true));
    }

    /** Unless somebody has asked for something else meanwhile. */
    void lowerPatience(Duration from, Duration to) {
        counters.updateOne(and(eq(CommitLog.COLLECTION), eq(PATIENCE, from.toMillis())), set(PATIENCE, to.toMillis()));
    }
}
