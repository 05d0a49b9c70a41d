package com.motivata.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code -Dmotivata.test.chaos=30} lets it go on for 30 seconds, {@code -Dmotivata.test.seed=7} with other cuts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class UnknownOutcomesTest {

    private static final int WRITERS = 16;
    private static final Duration CHAOS = Duration.ofSeconds(Long.getLong("motivata.test.chaos", 5));
    private static final long SEED = Long.getLong("motivata.test.seed", 42);

    private final TestLog direct = TestLog.empty();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> conflicts = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void cut_connections_lose_nothing_double_nothing_and_make_no_false_conflicts() throws Exception {
        CompletableFuture<Map<String, Integer>> live = CompletableFuture.supplyAsync(this::follow);
        writeWhileConnectionsAreCut();
        ended.set(true);

        assertThat(acknowledged).hasSizeGreaterThan(100);
        Map<String, Integer> stored = new HashMap<>();
        direct.commits().forEach(commit -> count(commit, stored));
        assertThat(acknowledged).as("acknowledged and lost").allMatch(stored::containsKey);
        assertThat(stored.values()).as("stored twice").allMatch(times -> times == 1);
        assertThat(conflicts).as("reported as conflict but stored").noneMatch(stored::containsKey);
        assertThat(live.get(60, TimeUnit.SECONDS))
                .as("what the live reader was delivered")
                .isEqualTo(stored);
    }

    private void writeWhileConnectionsAreCut() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(SEED);
                MongoClient one = MongoClients.create(proxy.uri());
                MongoClient other = MongoClients.create(proxy.uri())) {
            CommitLog[] logs = {open(one), open(other)};
            long end = System.nanoTime() + CHAOS.toNanos();
            proxy.rage();
            List<Future<Integer>> writers = TestLog.race(WRITERS, writer -> () -> write(logs[writer % 2], writer, end));
            assertThat(writers).allMatch(writer -> writer.state() == Future.State.SUCCESS);
            assertThat(proxy.cutAfter.get()).isPositive();
            assertThat(proxy.cutBefore.get()).isPositive();
        }
    }

    private CommitLog open(MongoClient client) {
        return CommitLog.open(client.getDatabase(direct.database.getName()), InstantSource.system());
    }

    private int write(CommitLog log, int writer, long end) {
        Random random = new Random(SEED + writer);
        int n = 0;
        while (System.nanoTime() < end) {
            boolean contested = random.nextInt(10) == 0;
            String stream = contested ? "hot-" + n / 4 : "stream-" + writer + "-" + n;
            append(log, stream, "writer-" + writer + "-" + n++);
        }
        return n;
    }

    private void append(CommitLog log, String stream, String mark) {
        BsonDocument event = new BsonDocument("mark", new BsonString(mark)).append("n", new BsonInt64(0));
        NewCommit commit = NewCommit.of(List.of(StreamPosition.of(stream, 0)), List.of(event), CommitFacts.none());
        try {
            log.append(commit);
            acknowledged.add(mark);
        } catch (StreamConflict e) {
            conflicts.add(mark);
        } catch (OutcomeUnknown e) {
            // It may be stored or not, but not twice.
        }
    }

    /** Reads on and on, as a projection elsewhere would, until the writers have ended and there is no more. */
    private Map<String, Integer> follow() {
        CommitLog reader = CommitLog.open(direct.database, InstantSource.system());
        Map<String, Integer> seen = new HashMap<>();
        long next = 1;
        while (!ended.get() || next <= reader.tail()) {
            for (BsonDocument commit : reader.readRaw(next, 50)) {
                assertThat(CommitDocuments.number(commit)).isEqualTo(next++);
                if (!TestLog.isFiller(commit)) {
                    count(commit, seen);
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return seen;
    }

    private static void count(BsonDocument commit, Map<String, Integer> times) {
        BsonDocument event = commit.getArray("events").getFirst().asDocument();
        times.merge(event.getString("mark").getValue(), 1, Integer::sum);
    }
}
