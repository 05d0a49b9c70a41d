package com.motivata.eventstore;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.RawBsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all batches of a log write with. Several may be on their way at once. */
record BatchWriter(
        MongoCollection<RawBsonDocument> inserts,
        LookUp lookUp,
        Frontier frontier,
        Numbers numbers,
        Holes holes,
        Outcomes outcomes,
        WriteTimes times,
        LogStatistics statistics) {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final long RETURN_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    void write(List<PendingCommit> batch) {
        if (numbers.isWorthReservingAhead(batch.size())) {
            Thread.ofVirtual().name("event-log-reserve").start(() -> reserveAhead(batch.size()));
        }
        new BatchWrite(this, batch).run();
    }

    /** What the batch's writers have not come back for after its end holds up other processes: it is filled. */
    private void reserveAhead(int count) {
        try {
            List<Long> reserved = numbers.reserveAhead(count);
            if (!reserved.isEmpty()) {
                LockSupport.parkNanos(times.writeNanos() + RETURN_NANOS);
                fill(numbers.takeBack(reserved));
            }
        } catch (MongoException e) {
            LOG.debug("numbers could not be reserved ahead", e);
        }
    }

    private void fill(List<Long> left) {
        try {
            holes.fill(left);
        } finally {
            numbers.release(left);
            holes.follow();
        }
    }
}
