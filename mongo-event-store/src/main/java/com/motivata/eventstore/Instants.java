package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

/** Finds places in the log by time. */
final class Instants {

    private final MongoCollection<BsonDocument> commits;
    private final LookUp lookUp;
    private final Tail tail;

    Instants(MongoCollection<BsonDocument> commits, LookUp lookUp, Tail tail) {
        this.commits = commits;
        this.lookUp = lookUp;
        this.tail = tail;
    }

    /** The number of the last commit before the first one stored at this instant or later. */
    long lastBefore(Instant instant) {
        long before = 0;
        long notBefore = tail.find() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            if (atOf(middle).isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return firstOfThoseWrittenTogether(before, instant.toEpochMilli()) - 1;
    }

    /** Commits that were on their way at once may differ in time, but only so many can have been. */
    private long firstOfThoseWrittenTogether(long before, long millis) {
        long from = Math.max(1, before - Tail.WINDOW);
        return lookUp.timesBetween(from, (int) (before - from) + 1).entrySet().stream()
                .filter(commit -> commit.getValue() >= millis && commit.getKey() <= before)
                .mapToLong(Map.Entry::getKey)
                .reduce(before + 1, Math::min);
    }

    private Instant atOf(long number) {
        return CommitDocuments.at(Objects.requireNonNull(commits.find(eq(CommitDocuments.NUMBER, number))
                .projection(include(CommitDocuments.AT))
                .first()));
    }
}
