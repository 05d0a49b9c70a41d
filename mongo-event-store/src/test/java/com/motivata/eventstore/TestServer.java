package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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

    static int port() {
        String host = new ConnectionString(URI).getHosts().getFirst();
        return Integer.parseInt(host.substring(host.indexOf(':') + 1));
    }

    public static String newName() {
        return "log-" + UUID.randomUUID();
    }

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase(newName());
    }
}
