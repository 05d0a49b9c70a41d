package com.motivata.eventstore;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import org.bson.BsonDocument;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

/** Walks the index of numbers, as a real MongoDB can. */
final class RangeLookUp extends PointLookUp {

    RangeLookUp(MongoCollection<BsonDocument> commits) {
        super(commits);
    }

    @Override
    public long farthestFrom(long known) {
        BsonDocument last = commits.find()
                .sort(descending(CommitDocuments.NUMBER))
                .projection(include(CommitDocuments.NUMBER))
                .first();
        return last == null ? 0 : CommitDocuments.number(last);
    }

    @Override
    public <T> Iterable<T> between(long from, int count, Class<T> as) {
        return range(from, count, as).batchSize(count + 1);
    }

    @Override
    public Map<Long, Long> timesBetween(long from, int count) {
        return times(range(from, count, BsonDocument.class), count);
    }

    private <T> FindIterable<T> range(long from, int count, Class<T> as) {
        return commits.find(and(gte(CommitDocuments.NUMBER, from), lt(CommitDocuments.NUMBER, from + count)), as);
    }
}
