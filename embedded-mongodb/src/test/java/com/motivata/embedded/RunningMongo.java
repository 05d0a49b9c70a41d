package com.motivata.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An embedded server with a driver connected to it, for all tests of a class; each test takes a collection of its own. */
final class RunningMongo implements BeforeAllCallback, AfterAllCallback {

    private Path directory;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private int collections;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        directory = Files.createTempDirectory("embedded-mongodb");
        open();
    }

    void open() {
        mongo = EmbeddedMongo.start(directory);
        client = MongoClients.create(mongo.connectionString());
    }

    void close() {
        client.close();
        mongo.close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    Path dataFile() {
        return directory.resolve(DataFile.NAME);
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    MongoCollection<Document> newCollection() {
        return database().getCollection("c" + ++collections);
    }
}
