package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.motivata.embedded.EmbeddedMongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} in the middle of batches, ten times, of a process that writes and of the server. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(400)
class KilledProcessesTest {

    private static final int KILLS = 10;
    private static final int SURVIVORS = 3;

    private final Random random = new Random(20260314);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** What survivors write while there is nobody to be killed beside them proves nothing and keeps others from starting. */
    private final Gate gate = new Gate();

    @Test
    void a_killed_writer_loses_nothing_acknowledged_and_holds_up_nobody_for_long() throws Exception {
        TestLog survivor = TestLog.empty();
        try (ExecutorService threads = Executors.newFixedThreadPool(SURVIVORS)) {
            List<Future<?>> writers = keepWriting(survivor.log, threads);
            try {
                for (int round = 0; round < KILLS; round++) {
                    killAmongWrites(survivor, "killed." + round);
                }
            } finally {
                end(writers);
            }
        }
        assertAllStoredOnce(survivor);
    }

    private void killAmongWrites(TestLog survivor, String name) throws Exception {
        String database = survivor.database.getName();
        try (TestJvm writer = TestJvm.start(WriterProcess.class, this::hear, TestServer.uri(), database, name)) {
            awaitAcknowledged(name, 1);
            gate.open();
            awaitAcknowledged("survivor", count("survivor").get() + SURVIVORS);
            awaitAcknowledged(name, count(name).get() + 50 + random.nextInt(100));
            writer.kill();
            awaitAcknowledged("survivor", count("survivor").get() + SURVIVORS);
            gate.close();
        }
    }

    private void awaitAcknowledged(String name, int count) {
        Await.until(() -> count(name).get() >= count);
    }

    private AtomicInteger count(String name) {
        return counts.computeIfAbsent(name, first -> new AtomicInteger());
    }

    private void acknowledge(String stream) {
        acknowledged.add(stream);
        count(stream.substring(0, stream.indexOf('-'))).incrementAndGet();
    }

    private void hear(String line) {
        if (line.startsWith(WriterProcess.ACKNOWLEDGED)) {
            acknowledge(line.substring(WriterProcess.ACKNOWLEDGED.length()));
        }
    }

    @Test
    void a_killed_server_loses_nothing_acknowledged_and_the_writers_go_on_when_it_is_back(@TempDir Path directory)
            throws Exception {
        int port = freePort();
        TestJvm server = startServer(directory, port);
        try (MongoClient client = impatient(port);
                ExecutorService threads = Executors.newFixedThreadPool(SURVIVORS)) {
            TestLog log = new TestLog(client.getDatabase("log"));
            gate.open();
            List<Future<?>> writers = keepWriting(log.log, threads);
            try {
                for (int round = 0; round < KILLS; round++) {
                    awaitAcknowledged("survivor", count("survivor").get() + 50 + random.nextInt(100));
                    server.kill();
                    server = startServer(directory, port);
                }
            } finally {
                end(writers);
            }
            assertAllStoredOnce(log);
        } finally {
            server.close();
        }
    }

    private static TestJvm startServer(Path directory, int port) throws IOException {
        AtomicBoolean ready = new AtomicBoolean();
        TestJvm server = TestJvm.start(
                EmbeddedMongoServer.class,
                line -> ready.compareAndSet(false, line.startsWith("READY")),
                directory.toString(),
                String.valueOf(port));
        Await.until(ready::get);
        return server;
    }

    /** Finds a server that is back sooner than after the usual half second. */
    private static MongoClient impatient(int port) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(20, TimeUnit.MILLISECONDS)
                        .heartbeatFrequency(100, TimeUnit.MILLISECONDS))
                .build());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private List<Future<?>> keepWriting(CommitLog log, ExecutorService threads) {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < SURVIVORS; i++) {
            String name = "survivor-" + i;
            writers.add(threads.submit(() -> {
                for (int n = 0; gate.pass() && !ended.get(); n++) {
                    String stream = name + "-" + n;
                    log.append(TestLog.commit(stream, 0));
                    acknowledge(stream);
                }
                return null;
            }));
        }
        return writers;
    }

    private void end(List<Future<?>> writers) throws Exception {
        ended.set(true);
        gate.open();
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private void assertAllStoredOnce(TestLog log) {
        Await.until(() -> {
            log.log.poll();
            return log.log.knownTail() >= log.numbers().getLast();
        });
        Map<String, Integer> stored = new HashMap<>();
        for (BsonDocument commit : log.commits()) {
            String position = commit.getArray(CommitDocuments.STREAMS)
                    .getFirst()
                    .asString()
                    .getValue();
            stored.merge(position.substring(0, position.lastIndexOf('|')), 1, Integer::sum);
        }
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(stored.keySet());
        assertThat(lost).as("acknowledged and lost").isEmpty();
        assertThat(stored.values()).as("stored twice").containsOnly(1);
    }

    /** Lets through whoever comes while it is open; the others wait. */
    private static final class Gate {

        private boolean open;

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized void close() {
            open = false;
        }

        /** @return true, always */
        synchronized boolean pass() throws InterruptedException {
            while (!open) {
                wait();
            }
            return true;
        }
    }
}
