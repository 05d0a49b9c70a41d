package com.motivata.embedded;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

/** What a client was told is there after {@code kill -9}, ten times in a row. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServerTest {

    private static final int KILLS = 10;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 100;

    private final Random random = new Random(20260314);

    @Test
    void loses_nothing_it_acknowledged_and_keeps_indexes_and_documents_together(@TempDir Path directory)
            throws Exception {
        AcknowledgedWrites load = new AcknowledgedWrites();
        for (int round = 0; round < KILLS; round++) {
            try (ServerProcess server = ServerProcess.start(directory);
                    MongoClient client = connect(server)) {
                MongoDatabase database = client.getDatabase("test");
                load.assertAllIn(database);
                writeUntilKilled(load, database, server);
            }
        }
        try (ServerProcess server = ServerProcess.start(directory);
                MongoClient client = connect(server)) {
            load.assertAllIn(client.getDatabase("test"));
        }
        assertThat(load.acknowledged()).isGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL);
    }

    private static MongoClient connect(ServerProcess server) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(server.connectionString()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
        awaitAnswer(client);
        return client;
    }

    /** Once it has answered, half a second tells that it is gone; its first answer may take longer on a busy machine. */
    private static void awaitAnswer(MongoClient client) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return;
            } catch (MongoTimeoutException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    private void writeUntilKilled(AcknowledgedWrites load, MongoDatabase database, ServerProcess server)
            throws Exception {
        database.getCollection("commits").createIndex(ascending("k"), new IndexOptions().unique(true));
        try (ExecutorService threads = Executors.newFixedThreadPool(AcknowledgedWrites.WRITERS + 1)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < AcknowledgedWrites.WRITERS; writer++) {
                int number = writer;
                running.add(threads.submit(() -> load.writeUntilDisconnected(number, database)));
            }
            running.add(threads.submit(() -> load.readUntilDisconnected(database)));
            load.awaitAcknowledged(ACKNOWLEDGED_BEFORE_KILL + random.nextInt(200));
            server.kill();
            for (Future<?> ended : running) {
                ended.get();
            }
        }
    }
}
