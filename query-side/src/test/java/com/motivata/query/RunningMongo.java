package com.motivata.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.motivata.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;

/** One database server for all tests; each test gets a database of its own. */
public final class RunningMongo implements BeforeEachCallback {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Server server;
    private MongoTemplate template;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.create(RunningMongo.class))
                .computeIfAbsent(Server.class, ignored -> new Server(), Server.class);
        template = newDatabase();
    }

    public MongoOperations mongo() {
        return template;
    }

    public MongoTemplate newDatabase() {
        return new MongoTemplate(server.client, "test" + DATABASES.incrementAndGet());
    }

    public String databaseName() {
        return template.getDb().getName();
    }

    public MongoClient client() {
        return server.client;
    }

    /** Closed by JUnit after the last test. */
    private static final class Server implements AutoCloseable {

        private final Path directory = temporary();
        private final EmbeddedMongo mongo = EmbeddedMongo.start(directory);
        private final MongoClient client = MongoClients.create(mongo.connectionString());

        @Override
        public void close() throws IOException {
            client.close();
            mongo.close();
            FileSystemUtils.deleteRecursively(directory);
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("query-side");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
