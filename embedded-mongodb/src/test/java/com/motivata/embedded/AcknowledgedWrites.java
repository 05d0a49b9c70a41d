package com.motivata.embedded;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/** A load of every kind of write, and a ledger of what was answered and what was still in doubt when the server died. */
final class AcknowledgedWrites {

    static final int WRITERS = 6;

    private static final int BATCH = 8;

    private record Counter(AtomicLong asked, AtomicLong answered, AtomicLong seen) {}

    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0);
    private final Map<Integer, List<String>> commits = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> batches = new ConcurrentHashMap<>();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    int acknowledged() {
        return acknowledged.get();
    }

    void awaitAcknowledged(int writes) throws InterruptedException {
        answers.drainPermits();
        answers.acquire(writes);
    }

    void writeUntilDisconnected(int writer, MongoDatabase database) {
        try {
            for (int turn = 0; ; turn++) {
                write(writer, turn, database);
                acknowledged.incrementAndGet();
                answers.release();
            }
        } catch (MongoException e) {
            assertThat(e.getCode()).as("a refusal: %s", e).isNegative();
        }
    }

    /** With read concern majority nobody may see what a crash can still take back. */
    void readUntilDisconnected(MongoDatabase database) {
        MongoCollection<Document> majority = database.getCollection("counters").withReadConcern(ReadConcern.MAJORITY);
        try {
            while (true) {
                majority.find()
                        .forEach(counter -> counters.get(counter.getString("_id"))
                                .seen()
                                .accumulateAndGet(counter.getLong("n"), Math::max));
            }
        } catch (MongoException e) {
            assertThat(e.getCode()).as("a refusal: %s", e).isNegative();
        }
    }

    private void write(int writer, int turn, MongoDatabase database) {
        switch ((writer + turn) % 5) {
            case 0 -> insert(database.getCollection("commits"));
            case 1 -> moveKeys(database.getCollection("commits"));
            case 2 -> insertMany(database.getCollection("batches"));
            case 3 -> count("updated-" + writer, id -> update(database, id));
            default -> count("modified-" + writer, id -> findAndModify(database, id));
        }
    }

    private void insert(MongoCollection<Document> collection) {
        int id = ids.incrementAndGet();
        List<String> keys = List.of(id + "|0", id + "|1");
        collection.insertOne(new Document("_id", id).append("k", keys).append("text", "x".repeat(200)));
        commits.put(id, keys);
    }

    /** Inserts and gives new keys to the same document: the old entries must go, the new ones come, together. */
    private void moveKeys(MongoCollection<Document> collection) {
        int id = ids.incrementAndGet();
        collection.insertOne(new Document("_id", id).append("k", List.of(id + "|old")));
        List<String> keys = List.of(id + "|new", id + "|newer");
        collection.updateOne(eq("_id", id), set("k", keys));
        commits.put(id, keys);
    }

    private void insertMany(MongoCollection<Document> collection) {
        int batch = ids.incrementAndGet();
        batches.put(batch, false);
        collection.insertMany(IntStream.range(0, BATCH)
                .mapToObj(i -> new Document("batch", batch).append("i", i))
                .toList());
        batches.put(batch, true);
    }

    private interface Increment {
        void run(String id);
    }

    private void count(String id, Increment increment) {
        Counter counter =
                counters.computeIfAbsent(id, key -> new Counter(new AtomicLong(), new AtomicLong(), new AtomicLong()));
        counter.asked().incrementAndGet();
        increment.run(id);
        counter.answered().incrementAndGet();
    }

    private static void update(MongoDatabase database, String id) {
        database.getCollection("counters").updateOne(eq("_id", id), inc("n", 1L), new UpdateOptions().upsert(true));
    }

    private static void findAndModify(MongoDatabase database, String id) {
        database.getCollection("counters")
                .findOneAndUpdate(
                        eq("_id", id),
                        inc("n", 1L),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    }

    void assertAllIn(MongoDatabase database) {
        assertCommitsIn(database);
        assertBatchesIn(database.getCollection("batches"));
        assertCountersIn(database.getCollection("counters"));
    }

    private void assertCommitsIn(MongoDatabase database) {
        MongoCollection<Document> collection = database.getCollection("commits");
        Map<Integer, List<String>> stored = new ConcurrentHashMap<>();
        collection.find().forEach(commit -> stored.put(commit.getInteger("_id"), commit.getList("k", String.class)));
        assertThat(stored).containsAllEntriesOf(commits);
        if (!stored.isEmpty()) {
            assertIndexAgrees(database, collection, stored);
        }
    }

    /** Every key leads to its document, and there are as many entries as keys: so there is no entry without one. */
    private static void assertIndexAgrees(
            MongoDatabase database, MongoCollection<Document> collection, Map<Integer, List<String>> stored) {
        Set<String> keys = new HashSet<>();
        stored.values().forEach(keys::addAll);
        Set<String> reached = new HashSet<>();
        collection
                .find(new Document("k", new Document("$in", keys)))
                .forEach(commit -> reached.addAll(commit.getList("k", String.class)));
        Document entries =
                database.runCommand(new Document("validate", "commits")).get("keysPerIndex", Document.class);

        assertThat(reached).isEqualTo(keys);
        assertThat(entries.getLong("k_1")).isEqualTo(keys.size());
    }

    private void assertBatchesIn(MongoCollection<Document> collection) {
        Map<Integer, Integer> stored = new ConcurrentHashMap<>();
        collection.find().forEach(document -> stored.merge(document.getInteger("batch"), 1, Integer::sum));
        assertThat(stored.values()).as("whole batches only").allMatch(size -> size == BATCH);
        batches.forEach((batch, answered) -> {
            if (answered) {
                assertThat(stored).containsKey(batch);
            }
        });
    }

    /** A lost answer leaves its increment in doubt; it counts as asked, and if it is there, as answered from now on. */
    private void assertCountersIn(MongoCollection<Document> collection) {
        Map<String, Long> stored = new ConcurrentHashMap<>();
        collection.find().forEach(counter -> stored.put(counter.getString("_id"), counter.getLong("n")));
        counters.forEach((id, counter) -> {
            long n = stored.getOrDefault(id, 0L);
            assertThat(n)
                    .as(id)
                    .isBetween(counter.answered().get(), counter.asked().get());
            counter.asked().set(n);
            counter.answered().set(n);
        });
    }
}
