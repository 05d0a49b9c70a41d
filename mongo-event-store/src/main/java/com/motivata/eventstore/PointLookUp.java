package com.motivata.eventstore;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

/** Asks for each number by name. Fast on any server with a unique index, ordered or not. */
class PointLookUp implements LookUp {

    private static final int LONGEST_STRIDE = 40;
    private static final Bson TIME = include(CommitDocuments.NUMBER, CommitDocuments.AT);

    final MongoCollection<BsonDocument> commits;

    PointLookUp(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    /** Strides of 1, 2, 4, … from what is known; but for the last few, numbers are dense: the farthest hit leads on. */
    @Override
    public long farthestFrom(long known) {
        long last = known;
        for (long farther = farthestHit(last); farther > last; farther = farthestHit(last)) {
            last = farther;
        }
        return last;
    }

    private long farthestHit(long from) {
        List<Long> strides = LongStream.range(0, LONGEST_STRIDE)
                .mapToObj(power -> from + (1L << power))
                .toList();
        return timesOf(strides).keySet().stream().mapToLong(Long::longValue).reduce(from, Math::max);
    }

    @Override
    public <T> Iterable<T> between(long from, int count, Class<T> as) {
        return commits.find(in(CommitDocuments.NUMBER, numbers(from, count)), as)
                .batchSize(count + 1);
    }

    @Override
    public Map<Long, Long> timesBetween(long from, int count) {
        return timesOf(numbers(from, count));
    }

    @Override
    public final Map<Long, Long> timesOf(List<Long> numbers) {
        return times(commits.find(in(CommitDocuments.NUMBER, numbers)), numbers.size());
    }

    static Map<Long, Long> times(FindIterable<BsonDocument> found, int atMost) {
        Map<Long, Long> times = new HashMap<>();
        for (BsonDocument commit : found.projection(TIME).batchSize(atMost + 1)) {
            times.put(CommitDocuments.number(commit), CommitDocuments.at(commit).toEpochMilli());
        }
        return times;
    }

    @Override
    public List<BsonDocument> holding(List<String> positions) {
        return commits.find(in(CommitDocuments.STREAMS, positions))
                .batchSize(positions.size() + 1)
                .into(new ArrayList<>());
    }

    private static List<Long> numbers(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
