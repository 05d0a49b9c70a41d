package com.motivata.eventstore.deadline;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.motivata.eventstore.deadline.DueTime.Written;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/**
 * The due times of all nodes, each a document. {@code claimedUntil} is what they are searched by: at first it is the due
 * time itself, then the end of the lease of whoever claimed it, or the time of the next attempt. A node that dies while
 * something rings has claimed it until then; after that another one lets it ring again.
 */
final class DueTimes {

    static final String COLLECTION = "due_times";

    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String SCOPE = "scope";
    private static final String PAYLOAD = "payload";
    private static final String META_DATA = "metaData";
    private static final String DUE_AT = "dueAt";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String ATTEMPTS = "attempts";
    private static final String VERSION = "version";
    private static final String LAST_FAILURE = "lastFailure";

    private static final SecureRandom VERSIONS = new SecureRandom();

    private final MongoCollection<Document> collection;

    DueTimes(MongoDatabase database) {
        collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        collection.createIndex(ascending(CLAIMED_UNTIL));
        collection.createIndex(ascending(SCOPE + ".json"));
    }

    /** One that is there already is moved, whether somebody has claimed it or not. */
    void put(DueTime time) {
        Bson fields = combine(
                set(NAME, time.name()),
                set(SCOPE, document(time.scope())),
                time.payload() == null ? unset(PAYLOAD) : set(PAYLOAD, document(time.payload())),
                set(META_DATA, new Document(new LinkedHashMap<>(time.metaData()))),
                set(DUE_AT, Date.from(time.dueAt())),
                set(CLAIMED_UNTIL, Date.from(time.dueAt())),
                set(ATTEMPTS, 0),
                unset(LAST_FAILURE),
                set(VERSION, newVersion()));
        try {
            collection.updateOne(eq(ID, time.id()), fields, new UpdateOptions().upsert(true));
        } catch (MongoException failure) { // two who insert it at once: the second one finds it now
            if (!isDuplicate(failure)) {
                throw failure;
            }
            collection.updateOne(eq(ID, time.id()), fields);
        }
    }

    /** The one that has waited longest, for the caller alone until the lease is over; empty if none is due. */
    Optional<DueTime> claim(Instant now, Duration lease) {
        Document claimed = collection.findOneAndUpdate(
                lte(CLAIMED_UNTIL, Date.from(now)),
                combine(set(CLAIMED_UNTIL, Date.from(now.plus(lease))), inc(ATTEMPTS, 1), set(VERSION, newVersion())),
                new FindOneAndUpdateOptions().sort(ascending(CLAIMED_UNTIL)).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(DueTimes::dueTime);
    }

    /** It has rung, and is gone unless it has been set again meanwhile. */
    void done(DueTime claimed) {
        collection.deleteOne(same(claimed));
    }

    /** It is tried again then, unless it has been set again meanwhile. */
    void putOff(DueTime claimed, Instant until, String failure) {
        collection.updateOne(
                same(claimed),
                combine(set(CLAIMED_UNTIL, Date.from(until)), set(LAST_FAILURE, failure), set(VERSION, newVersion())));
    }

    void remove(String id) {
        collection.deleteOne(eq(ID, id));
    }

    void removeAll(String name) {
        collection.deleteMany(eq(NAME, name));
    }

    void removeAll(String name, Written scope) {
        collection.deleteMany(
                and(eq(SCOPE + ".json", scope.json()), eq(SCOPE + ".type", scope.type()), eq(NAME, name)));
    }

    /** Not counted: one that was removed and set anew would count from the start, and reach what somebody else has claimed. */
    private static long newVersion() {
        return VERSIONS.nextLong();
    }

    private static Bson same(DueTime claimed) {
        return and(eq(ID, claimed.id()), eq(VERSION, claimed.version()));
    }

    private static boolean isDuplicate(MongoException failure) {
        return failure instanceof MongoWriteException write
                        && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY
                || failure instanceof MongoCommandException command
                        && ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document document(Written written) {
        return new Document("type", written.type()).append("json", written.json());
    }

    private static DueTime dueTime(Document document) {
        Map<String, String> metaData = new LinkedHashMap<>();
        document.get(META_DATA, Document.class).forEach((key, value) -> metaData.put(key, value.toString()));
        return new DueTime(
                document.getString(ID),
                document.getString(NAME),
                Objects.requireNonNull(written(document.get(SCOPE, Document.class))),
                written(document.get(PAYLOAD, Document.class)),
                metaData,
                document.getDate(DUE_AT).toInstant(),
                document.getInteger(ATTEMPTS),
                document.getLong(VERSION));
    }

    private static @Nullable Written written(@Nullable Document document) {
        return document == null ? null : new Written(document.getString("type"), document.getString("json"));
    }
}
