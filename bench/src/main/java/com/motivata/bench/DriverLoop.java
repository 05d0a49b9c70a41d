package com.motivata.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/** The floor: what anybody would write who needs a unique sequence number per stream and nothing else. */
final class DriverLoop implements Appending {

    private final MongoCollection<Document> events;

    DriverLoop(MongoDatabase database) {
        events = database.getCollection("events");
        events.createIndex(Indexes.ascending("stream"), new IndexOptions().unique(true));
    }

    @Override
    public void append(String stream, long sequence) {
        events.insertOne(new Document("stream", stream + "|" + sequence)
                .append("id", UUID.randomUUID().toString())
                .append("type", Samples.Happened.class.getName())
                .append("aggregateType", "Sample")
                .append("aggregateId", stream)
                .append("sequence", sequence)
                .append("at", Instant.now().toString())
                .append("payload", Samples.document(sequence)));
    }
}
