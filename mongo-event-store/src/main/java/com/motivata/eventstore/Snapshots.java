package com.motivata.eventstore;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.bson.BsonDocument;
import org.bson.BsonString;

import static com.mongodb.client.model.Filters.eq;

/**
 * The latest snapshot of each aggregate that has one. Each may be replaced or dropped at any time, all of them as
 * well: an aggregate without snapshot is loaded from its events.
 */
public final class Snapshots {

    /** Where the snapshots are, for whoever wants to drop them by hand. */
    public static final String COLLECTION = "snapshots";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<BsonDocument> snapshots;

    public Snapshots(MongoDatabase database) {
        snapshots = database.getCollection(COLLECTION, BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        String id = snapshot.getAggregateIdentifier();
        BsonDocument document = new BsonDocument("_id", new BsonString(id))
                .append("snapshot", EventDocuments.toBson(snapshot, CommitFacts.none(), serializer));
        snapshots.replaceOne(eq(id), document, UPSERT);
    }

    Optional<StoredEvent> find(String aggregateId) {
        return Optional.ofNullable(snapshots.find(eq(aggregateId)).first())
                .map(document -> EventDocuments.fromBson(document.getDocument("snapshot"), CommitFacts.none()));
    }

    public void drop(String aggregateId) {
        snapshots.deleteOne(eq(aggregateId));
    }

    public void dropAll() {
        snapshots.deleteMany(new BsonDocument());
    }
}
