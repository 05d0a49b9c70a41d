package com.motivata.process.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The server all tests share, each test with a database of its own; {@code -Dmotivata.test.mongodb=<uri>} names another. */
public final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String URI = start();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestServer() {}

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase("messages" + DATABASES.incrementAndGet());
    }

    /** For another process. */
    static String uri() {
        return URI;
    }

    private static String start() {
        var other = System.getProperty("motivata.test.mongodb");
        if (other != null) {
            return other;
        }
        try {
            var server = EmbeddedMongo.start(Files.createTempDirectory(Path.of("target"), "messages"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server.connectionString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
