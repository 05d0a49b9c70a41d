package com.motivata.launcher.dev;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import org.bson.Document;

/** Keeps how far the clock was moved, so that a restart does not send everybody back in time. */
final class ClockOffset {

    private static final String ID = "clock";
    private static final String OFFSET = "offset";

    private final MongoCollection<Document> collection;

    ClockOffset(MongoDatabase database) {
        this.collection = database.getCollection("dev_settings");
    }

    Duration load() {
        var stored = collection.find(Filters.eq("_id", ID)).first();
        return stored == null ? Duration.ZERO : Duration.parse(stored.getString(OFFSET));
    }

    void save(Duration offset) {
        var document = new Document("_id", ID).append(OFFSET, offset.toString());
        collection.replaceOne(Filters.eq("_id", ID), document, new ReplaceOptions().upsert(true));
    }
}
