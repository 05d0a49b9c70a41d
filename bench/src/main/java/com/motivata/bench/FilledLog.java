package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.bson.types.Binary;

/**
 * A log that the application's processors have left behind them, without the hours that would take: they start on the
 * empty log, and when it is filled their tokens are put to its end. So their views lack what was written meanwhile.
 */
final class FilledLog {

    static final String DATABASE = "motivata";

    private static final String TOKENS = "trackingtokens";
    private static final String PROCESSOR = "processorName";
    private static final String SETTINGS = "__config";
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private FilledLog() {}

    /** @return how many events there are */
    static long fill(String uri, Path directory, long events) throws Exception {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            startOnce(uri, directory, database);
            RunHistory history = RunHistory.in(database);
            long written = history.write(events);
            putTokensTo(history.end(), database);
            return written;
        }
    }

    private static void startOnce(String uri, Path directory, MongoDatabase database) throws IOException {
        try (Application application = Application.start("512m", uri, directory)) {
            long before = -1;
            long since = System.nanoTime();
            while (before <= 0 || System.nanoTime() - since < SETTLED_NANOS) {
                long now = database.getCollection(TOKENS).countDocuments();
                since = now == before ? since : System.nanoTime();
                before = now;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            application.kill();
        }
    }

    private static void putTokensTo(TrackingToken end, MongoDatabase database) {
        SerializedObject<byte[]> stored = Contender.SERIALIZER.serialize(end, byte[].class);
        database.getCollection(TOKENS)
                .updateMany(
                        Filters.ne(PROCESSOR, SETTINGS),
                        Updates.combine(
                                Updates.set("token", new Binary(stored.getData())),
                                Updates.set("tokenType", stored.getType().getName())));
    }
}
