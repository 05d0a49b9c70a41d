package com.motivata.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.bson.Document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

/**
 * One small document that says in which format a log is written, so that old software leaves a newer log alone. Format 1
 * had no holes at its end, which readers of that time rely on; as a log it reads the same.
 */
final class LogFormat {

    static final String COLLECTION = "log_format";
    static final int VERSION = 2;
    private static final String FIELD = "formatVersion";

    private final MongoCollection<Document> formats;

    LogFormat(MongoDatabase database) {
        formats = database.getCollection(COLLECTION);
    }

    void check(String log) {
        int found = formatOf(log);
        if (found > VERSION) {
            throw new LogFormatTooNew(log, found, VERSION);
        }
        if (found < VERSION) {
            formats.updateOne(eq(log), max(FIELD, VERSION));
        }
    }

    private int formatOf(String log) {
        Document format = formats.find(eq(log)).first();
        if (format == null) {
            createFormat(log);
            format = formats.find(eq(log)).first();
        }
        return Objects.requireNonNull(format).getInteger(FIELD);
    }

    private void createFormat(String log) {
        try {
            formats.insertOne(new Document("_id", log).append(FIELD, VERSION));
        } catch (MongoWriteException e) {
            // Another process was first: what it wrote counts.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
