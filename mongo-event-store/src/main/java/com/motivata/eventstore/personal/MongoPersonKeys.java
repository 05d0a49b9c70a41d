package com.motivata.eventstore.personal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;

import static com.mongodb.client.model.Filters.eq;

/**
 * Keys of persons in a collection outside the log, each wrapped by the master key. A destroyed key leaves a tombstone,
 * so that none is made again for the same person. Keys are cached for at most {@link #CACHED_FOR}: a key destroyed by
 * another process is still used by this one for that long at most.
 */
public final class MongoPersonKeys implements PersonKeys {

    /** Where the keys are. Must be backed up with the log, and restored without the destroyed ones. */
    public static final String COLLECTION = "person_keys";

    /** How long another process may go on using a destroyed key. */
    public static final Duration CACHED_FOR = Duration.ofSeconds(10);

    private static final String WRAPPED_KEY = "key";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> keys;
    private final SecretKey masterKey;
    private final InstantSource clock;
    private final KeyCache cache;

    /**
     * @param masterKey 32 bytes
     * @throws IllegalArgumentException if the master key has another length
     */
    public MongoPersonKeys(MongoDatabase database, byte[] masterKey, InstantSource clock) {
        this(database, masterKey, clock, new KeyCache(CACHED_FOR, System::nanoTime));
    }

    MongoPersonKeys(MongoDatabase database, byte[] masterKey, InstantSource clock, KeyCache cache) {
        this.keys = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.masterKey = AesGcm.key(masterKey);
        this.clock = clock;
        this.cache = cache;
    }

    @Override
    public Optional<SecretKey> find(String personId) {
        return cache.get(personId, () -> stored(personId))
                .orElseThrow(() -> new UnreadablePersonalData("no key was ever made for person " + personId, null))
                .key();
    }

    @Override
    public Optional<SecretKey> findOrCreate(String personId) {
        return cache.get(personId, () -> stored(personId))
                .or(() -> {
                    create(personId);
                    return cache.get(personId, () -> stored(personId));
                })
                .orElseThrow(() ->
                        new UnreadablePersonalData("the key of %s was just made and is gone".formatted(personId), null))
                .key();
    }

    /** The key that was stored first counts, whoever made it; so does a tombstone. */
    private void create(String personId) {
        byte[] wrapped = AesGcm.encrypt(AesGcm.newKey().getEncoded(), masterKey, context(personId));
        Document document = new Document("_id", personId)
                .append(WRAPPED_KEY, new Binary(wrapped))
                .append("createdAt", Date.from(clock.instant()));
        try {
            keys.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void destroy(String personId) {
        Document tombstone = new Document("_id", personId).append("destroyedAt", Date.from(clock.instant()));
        try {
            keys.replaceOne(eq(personId), tombstone, UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A key was made at the same moment: now there is something to replace.
            keys.replaceOne(eq(personId), tombstone, UPSERT);
        } finally {
            cache.forget(personId);
        }
    }

    private Optional<StoredKey> stored(String personId) {
        return Optional.ofNullable(keys.find(eq(personId)).first())
                .map(document -> new StoredKey(Optional.ofNullable(document.get(WRAPPED_KEY, Binary.class))
                        .map(wrapped -> unwrapped(wrapped, personId))));
    }

    private SecretKey unwrapped(Binary wrapped, String personId) {
        try {
            return AesGcm.key(AesGcm.decrypt(wrapped.getData(), masterKey, context(personId)));
        } catch (GeneralSecurityException e) {
            throw new UnreadablePersonalData(
                    "the key of %s does not open: was it wrapped by another master key?".formatted(personId), e);
        }
    }

    private static String context(String personId) {
        return "person-key 1\n" + personId;
    }

    /** What is stored for a person: a key, or the tombstone of one. */
    record StoredKey(Optional<SecretKey> key) {}
}
