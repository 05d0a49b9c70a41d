package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.RawBsonDocument;

/** What all batches of a log write with. Several may be on their way at once. */
record BatchWriter(
        MongoCollection<RawBsonDocument> inserts,
        LookUp lookUp,
        Frontier frontier,
        Numbers numbers,
        Holes holes,
        Outcomes outcomes,
        WriteTimes times,
        HolePatience patience,
        RecentCommits recent,
        LogStatistics statistics) {

    /** Returns when the outcome of every commit of the batch is known, or known to stay unknown. */
    void write(List<PendingCommit> batch) {
        new BatchWrite(this, batch).run();
    }
}
