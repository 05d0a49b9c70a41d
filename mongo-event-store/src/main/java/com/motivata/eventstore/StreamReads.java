package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.BsonDocument;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

/**
 * Reads the streams of single aggregates. Whoever loads a stream decides on it, and must not be ahead of the log's
 * readers: so it waits for what is behind a hole.
 */
final class StreamReads {

    private final MongoCollection<BsonDocument> commits;
    private final LookUp lookUp;
    private final Visibility visibility;

    StreamReads(MongoCollection<BsonDocument> commits, LookUp lookUp, Visibility visibility) {
        this.commits = commits;
        this.lookUp = lookUp;
        this.visibility = visibility;
    }

    /** The commits holding the positions of one stream from {@code first} on, in order. */
    List<Commit> read(String aggregateId, long first, int count) {
        List<String> positions = LongStream.range(first, first + count)
                .mapToObj(sequence -> StreamPosition.of(aggregateId, sequence))
                .toList();
        List<BsonDocument> holders = lookUp.holding(positions);
        holders.stream()
                .map(CommitDocuments::number)
                .max(Comparator.naturalOrder())
                .ifPresent(visibility::await);
        return holders.stream()
                .map(CommitDocuments::toCommit)
                .sorted(Comparator.comparingLong(Commit::number))
                .toList();
    }

    /** The last sequence number of a stream, -1 if there is none. Sequences are dense: strides of 1, 2, 4, … find it. */
    long lastSequenceOf(String aggregateId) {
        long last = -1;
        for (long farther = farthestOf(aggregateId, last); farther > last; farther = farthestOf(aggregateId, last)) {
            last = farther;
        }
        return last;
    }

    private long farthestOf(String aggregateId, long from) {
        List<Long> strides =
                LongStream.range(0, 40).mapToObj(power -> from + (1L << power)).toList();
        Set<String> held = held(strides.stream()
                .map(sequence -> StreamPosition.of(aggregateId, sequence))
                .toList());
        return strides.stream()
                .filter(sequence -> held.contains(StreamPosition.of(aggregateId, sequence)))
                .max(Comparator.naturalOrder())
                .orElse(from);
    }

    private Set<String> held(List<String> positions) {
        Set<String> held = new HashSet<>();
        for (BsonDocument holder :
                commits.find(in(CommitDocuments.STREAMS, positions)).projection(include(CommitDocuments.STREAMS))) {
            visibility.await(CommitDocuments.number(holder));
            holder.getArray(CommitDocuments.STREAMS)
                    .forEach(position -> held.add(position.asString().getValue()));
        }
        return held;
    }
}
