package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.RawBsonDocument;

/** Stores empty commits under numbers that stay missing. */
final class Fillers {

    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);

    private final MongoCollection<RawBsonDocument> inserts;
    private final WriteTimes times;
    private final LogStatistics statistics;

    Fillers(MongoCollection<RawBsonDocument> inserts, WriteTimes times, LogStatistics statistics) {
        this.inserts = inserts;
        this.times = times;
        this.statistics = statistics;
    }

    /** What cannot be filled is taken after all. */
    void fill(List<Long> missing) {
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
    }
}
