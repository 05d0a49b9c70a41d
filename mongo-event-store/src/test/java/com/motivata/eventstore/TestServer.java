package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.motivata.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The server all tests share, each test with a database of its own. It is the embedded one, unless
 * {@code -Dmotivata.test.mongodb=<uri>} names another.
 */
public final class TestServer {

    private static final String URI = start();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestServer() {}

    private static String start() {
        String other = System.getProperty("motivata.test.mongodb");
        if (other != null) {
            return other;
        }
        EmbeddedMongo server = EmbeddedMongo.start(directory());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.connectionString();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String uri() {
        return URI;
    }

    public static String newName() {
        return "log-" + UUID.randomUUID();
    }

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase(newName());
    }

    /** A client of its own, as another process would have, that lets the test see and hold its commands. */
    public static MongoClient clientObservedBy(CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(URI))
                .addCommandListener(listener)
                .build());
    }
}
