package com.motivata.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.bson.Document;

import static com.mongodb.client.model.Filters.eq;

/** One small document that says in which format a log is written, so that old software leaves a newer log alone. */
final class LogFormat {

    static final String COLLECTION = "log_format";
    static final int VERSION = 1;
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
