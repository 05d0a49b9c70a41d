package com.motivata.launcher;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.ReadablePayloads;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A log that is read without the application, and not changed: of a MongoDB, or of an embedded server that has ended. */
public final class OfflineLog implements AutoCloseable {

    /** Keys are only looked up: none is made, and none destroyed. */
    private static final InstantSource NO_TIME = InstantSource.fixed(Instant.EPOCH);

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private OfflineLog(@Nullable EmbeddedMongo embedded, String uri, String name) {
        this.embedded = embedded;
        var target = MongoUri.withDatabase(uri, name);
        this.client = MongoClients.create(target);
        this.database = client.getDatabase(Objects.requireNonNull(target.getDatabase()));
    }

    /** @param name of the database, unless the URI names one */
    public static OfflineLog of(String uri, String name) {
        return new OfflineLog(null, uri, name);
    }

    public static OfflineLog of(Path dataDirectory, String name) {
        var embedded = EmbeddedMongo.readOnly(dataDirectory.resolve("mongodb"));
        return new OfflineLog(embedded, embedded.connectionString(), name);
    }

    public LogReader reader() {
        return new LogReader(CommitLog.openForReading(database));
    }

    public PersonKeys keys(byte[] masterKey) {
        return new MongoPersonKeys(database, masterKey, NO_TIME);
    }

    public static ReadablePayloads payloads(PersonKeys keys) {
        return new ReadablePayloads(StoredEventTypes.all(), EventLogConfiguration.storedJson(), fields(keys));
    }

    public static EventSerializer serializer(PersonKeys keys) {
        return new EventSerializer(StoredEventTypes.all(), EventLogConfiguration.storedJson(), fields(keys));
    }

    private static PersonalFields fields(PersonKeys keys) {
        return new PersonalFields(Personal.class, DataSubject.class, keys);
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
