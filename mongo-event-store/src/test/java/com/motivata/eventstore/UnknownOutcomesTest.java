package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class UnknownOutcomesTest {

    private static final int WRITERS = 8;
    private static final Duration CHAOS = Duration.ofSeconds(8);

    private final TestLog direct = TestLog.empty();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> conflicts = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @Test
    void cut_connections_lose_nothing_double_nothing_and_make_no_false_conflicts() throws Exception {
        int port = Integer.parseInt(
                new ConnectionString(TestServer.uri()).getHosts().getFirst().split(":")[1]);
        long end = System.nanoTime() + CHAOS.toNanos();
        try (CuttingProxy proxy = new CuttingProxy(port, 42);
                MongoClient one = clientOf(proxy);
                MongoClient other = clientOf(proxy)) {
            proxy.calm();
            CommitLog[] logs = {open(one), open(other)};
            proxy.rage();
            List<Future<Integer>> writers = TestLog.race(WRITERS, writer -> () -> write(logs[writer % 2], writer, end));
            assertThat(writers).allMatch(writer -> writer.state() == Future.State.SUCCESS);
            assertThat(proxy.cutAfter.get()).isPositive();
            assertThat(proxy.cutBefore.get()).isPositive();
        }
        assertThat(acknowledged).hasSizeGreaterThan(100);
        Map<String, Integer> stored = timesStored();
        assertThat(acknowledged).as("acknowledged and lost").allMatch(stored::containsKey);
        assertThat(stored.values()).as("stored twice").allMatch(times -> times == 1);
        assertThat(conflicts).as("reported as conflict but stored").noneMatch(stored::containsKey);
    }

    private CommitLog open(MongoClient client) {
        return CommitLog.open(client.getDatabase(direct.database.getName()), InstantSource.system());
    }

    private static MongoClient clientOf(CuttingProxy proxy) {
        return MongoClients.create("mongodb://127.0.0.1:" + proxy.port());
    }

    private int write(CommitLog log, int writer, long end) {
        Random random = new Random(writer);
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
            unknown.add(mark);
        }
    }

    private Map<String, Integer> timesStored() {
        Map<String, Integer> times = new HashMap<>();
        for (BsonDocument commit : direct.commits()) {
            BsonDocument event = commit.getArray("events").getFirst().asDocument();
            times.merge(event.getString("mark").getValue(), 1, Integer::sum);
        }
        return times;
    }
}
