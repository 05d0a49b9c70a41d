package com.motivata.embedded;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFileTest {

    private static final int MANY = 50_000;

    /** Bytes of chunks that are kept for a while in any case, more or fewer of them as the machine is busy. */
    private static final long A_FEW_MOMENTS = 8L << 20;

    @TempDir
    Path directory;

    @Test
    void fifty_thousand_documents_are_there_again_within_seconds_and_found_without_a_scan() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            fill(client.getDatabase("test").getCollection("events"));
        }
        long start = System.nanoTime();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            Duration opening = Duration.ofNanos(System.nanoTime() - start);
            MongoCollection<Document> events = client.getDatabase("test").getCollection("events");

            assertThat(events.countDocuments()).isEqualTo(MANY);
            assertThat(opening).isLessThan(Duration.ofSeconds(5));
            assertAnswersFasterThanScan(events);
            assertThatThrownBy(() -> events.insertOne(new Document("k", List.of("7|0"))))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    private static void fill(MongoCollection<Document> events) {
        events.createIndex(ascending("k"), new IndexOptions().unique(true));
        events.createIndex(ascending("actor.id"));
        for (int from = 0; from < MANY; from += 1_000) {
            events.insertMany(IntStream.range(from, from + 1_000)
                    .mapToObj(DataFileTest::event)
                    .toList());
        }
    }

    private static Document event(int i) {
        return new Document("_id", (long) i)
                .append("k", List.of(i + "|0", i + "|1"))
                .append("actor", new Document("id", "user-" + i % 5_000))
                .append("text", "something that happened");
    }

    private static void assertAnswersFasterThanScan(MongoCollection<Document> events) {
        Duration scan = time(3, i -> events.find(eq("text", "nothing")).first());
        assertThat(time(
                        20,
                        i -> events.find(gt("_id", MANY - 500L * i))
                                .sort(ascending("_id"))
                                .limit(10)
                                .first()))
                .as("range and sort on _id")
                .isLessThan(scan.dividedBy(5));
        assertThat(time(20, i -> events.find().sort(descending("_id")).limit(1).first()))
                .as("last _id")
                .isLessThan(scan.dividedBy(5));
        assertThat(time(20, i -> events.find(eq("actor.id", "user-" + i)).first()))
                .as("non-unique index")
                .isLessThan(scan.dividedBy(5));
        assertThat(time(20, i -> events.find(eq("k", i + "|1")).first()))
                .as("unique index")
                .isLessThan(scan.dividedBy(5));
        assertThat(time(20, i -> events.countDocuments(eq("actor.id", "user-" + i))))
                .as("count by index")
                .isLessThan(scan.dividedBy(5));
        assertThat(time(20, i -> events.updateOne(new Document("_id", (long) i).append("text", "no"), set("a", 1))))
                .as("compare-and-set by _id")
                .isLessThan(scan.dividedBy(5));
    }

    private interface Step {
        void run(int i);
    }

    private static Duration time(int times, Step step) {
        step.run(1);
        long start = System.nanoTime();
        IntStream.range(0, times).forEach(step::run);
        return Duration.ofNanos((System.nanoTime() - start) / times);
    }

    @Test
    void the_file_does_not_grow_for_ever_under_small_updates() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase("test");
            MongoCollection<Document> tokens = database.getCollection("tokens");
            IntStream.range(0, 50)
                    .forEach(i -> tokens.insertOne(new Document("_id", i).append("text", "x".repeat(500))));
            update(tokens, 6_000);
            long before = Files.size(directory.resolve(DataFile.NAME));

            update(tokens, 6_000);

            assertThat(Files.size(directory.resolve(DataFile.NAME))).isLessThan(2 * Math.max(before, A_FEW_MOMENTS));
            assertThat(before).isLessThan(40L << 20);
        }
    }

    private static void update(MongoCollection<Document> tokens, int times) {
        IntStream.range(0, times).parallel().forEach(i -> tokens.updateOne(eq("_id", i % 50), set("position", i)));
    }

    @Test
    void a_terminated_server_process_closes_cleanly() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("test").getCollection("c").insertOne(new Document("_id", 1));

            assertThat(server.terminate()).isEqualTo(143);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("test").getCollection("c").countDocuments())
                    .isOne();
        }
    }
}
