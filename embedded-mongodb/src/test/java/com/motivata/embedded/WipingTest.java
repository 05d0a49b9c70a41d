package com.motivata.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was changed or deleted is in the file until it is wiped, and not after. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class WipingTest {

    private static final String SECRET = "a word that nobody may find again";
    private static final Document WIPE = new Document("wipeFreedSpace", 1);

    @TempDir
    Path directory;

    @Test
    void leaves_nothing_of_what_was_changed_or_deleted() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> notes = client.getDatabase("test").getCollection("notes");
            for (int i = 0; i < 300; i++) {
                notes.insertOne(
                        new Document("_id", i).append("text", SECRET + i).append("kept", "kept " + i));
            }
            notes.updateMany(Filters.lt("_id", 200), Updates.unset("text"));
            notes.deleteMany(Filters.gte("_id", 200));
            assertThat(fileContains(SECRET)).isTrue();

            client.getDatabase("test").runCommand(WIPE);

            assertThat(fileContains(SECRET)).isFalse();
            assertKept(notes);
        }
        assertThat(fileContains(SECRET)).isFalse();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertKept(client.getDatabase("test").getCollection("notes"));
        }
    }

    @Test
    void can_be_done_while_others_write() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            MongoCollection<Document> notes = client.getDatabase("test").getCollection("notes");
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int first = i;
                writers.add(threads.submit(() -> {
                    int written = 0;
                    while (!stop.get()) {
                        notes.insertOne(new Document("_id", first + 2 * written++).append("text", "kept"));
                    }
                    return written;
                }));
            }
            try {
                for (int round = 0; round < 5; round++) {
                    notes.insertOne(new Document("_id", "secret").append("text", SECRET));
                    notes.deleteOne(Filters.eq("secret"));
                    client.getDatabase("test").runCommand(WIPE);
                    assertThat(fileContains(SECRET)).isFalse();
                }
            } finally {
                stop.set(true);
            }
            long written = 0;
            for (Future<Integer> writer : writers) {
                written += writer.get();
            }
            assertThat(notes.countDocuments()).isEqualTo(written);
        }
    }

    private static void assertKept(MongoCollection<Document> notes) {
        assertThat(notes.find())
                .hasSize(200)
                .allMatch(note -> note.getString("kept").startsWith("kept "));
    }

    private boolean fileContains(String text) throws IOException {
        String bytes = new String(Files.readAllBytes(directory.resolve(DataFile.NAME)), StandardCharsets.ISO_8859_1);
        return bytes.contains(text);
    }
}
