package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

/** Asks for each number by name. Fast on any server with a unique index, ordered or not. */
class PointLookUp implements LookUp {

    private static final int LONGEST_STRIDE = 40;

    final MongoCollection<BsonDocument> commits;

    PointLookUp(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    /** Strides of 1, 2, 4, … from what is known; numbers are dense, so the farthest hit is the next start. */
    @Override
    public long lastFrom(long known) {
        long last = known;
        for (long farther = farthestHit(last); farther > last; farther = farthestHit(last)) {
            last = farther;
        }
        return last;
    }

    private long farthestHit(long from) {
        long farthest = from;
        List<Long> strides = LongStream.range(0, LONGEST_STRIDE)
                .mapToObj(power -> from + (1L << power))
                .toList();
        for (BsonDocument hit :
                commits.find(in(CommitDocuments.NUMBER, strides)).projection(include(CommitDocuments.NUMBER))) {
            farthest = Math.max(farthest, CommitDocuments.number(hit));
        }
        return farthest;
    }

    @Override
    public Iterable<BsonDocument> between(long from, int count) {
        List<Long> numbers = LongStream.range(from, from + count).boxed().toList();
        return commits.find(in(CommitDocuments.NUMBER, numbers)).batchSize(count + 1);
    }

    @Override
    public boolean exists(long number) {
        return commits.find(eq(CommitDocuments.NUMBER, number))
                        .projection(include(CommitDocuments.NUMBER))
                        .first()
                != null;
    }

    @Override
    public List<BsonDocument> holding(List<String> positions) {
        return commits.find(in(CommitDocuments.STREAMS, positions))
                .batchSize(positions.size() + 1)
                .into(new ArrayList<>());
    }
}
