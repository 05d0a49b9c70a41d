package com.motivata.eventstore;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

/** The database of a log: how it is written and read, and what must be there before. */
record LogDatabase(MongoDatabase database) {

    private static final int COMMAND_NOT_FOUND = 59;

    /** A majority that does not answer must not hold up the writers for ever: what became of a batch is looked up. */
    private static final long MAJORITY_PATIENCE_SECONDS = 10;

    static LogDatabase forWriting(MongoDatabase database) {
        LogDatabase durable = new LogDatabase(database.withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(MAJORITY_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary()));
        new LogFormat(durable.database).check(CommitLog.COLLECTION);
        durable.createIndexes();
        return durable;
    }

    static LogDatabase forReading(MongoDatabase database) {
        return new LogDatabase(database.withReadPreference(ReadPreference.primary()));
    }

    MongoCollection<BsonDocument> commits() {
        return database.getCollection(CommitLog.COLLECTION, BsonDocument.class);
    }

    MongoCollection<RawBsonDocument> inserts() {
        return database.getCollection(CommitLog.COLLECTION, RawBsonDocument.class);
    }

    LookUp lookUp() {
        return hasOrderedIndexes() ? new RangeLookUp(commits()) : new PointLookUp(commits());
    }

    private void createIndexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        MongoCollection<BsonDocument> commits = commits();
        commits.createIndex(ascending(CommitDocuments.STREAMS), unique);
        commits.createIndex(ascending(CommitDocuments.COMMIT_ID), unique);
        commits.createIndex(compoundIndex(ascending(CommitDocuments.ACTOR_ID), descending(CommitDocuments.NUMBER)));
    }

    /** A server that cannot explain a query has no planner either, and answers ranges by scanning. */
    private boolean hasOrderedIndexes() {
        Document query = new Document("find", CommitLog.COLLECTION).append("limit", 1);
        try {
            database.runCommand(new Document("explain", query));
            return true;
        } catch (MongoCommandException e) {
            return e.getErrorCode() != COMMAND_NOT_FOUND;
        }
    }
}
