package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reading the whole log from its beginning, as a projection that is rebuilt does. */
final class ReplayBench {

    private static final int FILLERS = 64;
    private static final int FIRST = 100_000;
    private static final int PER_STREAM = 100;
    private static final int LARGEST = Integer.getInteger("bench.replay.largest", 1_000_000);

    /** A contender that takes longer is measured over what it has read until then. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private ReplayBench() {}

    static void run() throws Exception {
        System.out.printf("%n### Replay (mongo-java-server in memory), one event in each commit%n%n");
        System.out.println("| events | contender | events/s | token, bytes |");
        System.out.println("|---|---|---|---|");
        try (Jvm server = Jvm.start(BenchServer.class, "memory", "0");
                MongoClient client = MongoClients.create(server.await("READY"))) {
            replay(client, Contender.OURS, 5_000, false);
            for (int events : new int[] {10_000, 100_000}) {
                for (Contender contender : List.of(Contender.OURS, Contender.PER_EVENT, Contender.PER_COMMIT)) {
                    replay(client, contender, events, true);
                }
            }
            replay(client, Contender.OURS, LARGEST, true);
        }
    }

    private static void replay(MongoClient client, Contender contender, int events, boolean printed) throws Exception {
        MongoDatabase database = client.getDatabase("replay-" + UUID.randomUUID());
        EventStorageEngine engine = contender.engineIn(database);
        fill(contender.appendingIn(database), events);
        long begun = System.nanoTime();
        long read = 0;
        double firstPerSecond = 0;
        TrackingToken token = null;
        Iterator<? extends TrackedEventMessage<?>> replay =
                engine.readEvents(null, false).iterator();
        while (replay.hasNext() && System.nanoTime() - begun < PATIENCE_NANOS) {
            TrackedEventMessage<?> event = replay.next();
            if (((Samples.Happened) event.getPayload()).amount() >= 0) {
                read++;
            }
            token = event.trackingToken();
            if (read == FIRST) {
                firstPerSecond = read / ((System.nanoTime() - begun) / 1e9);
            }
        }
        double perSecond = read / ((System.nanoTime() - begun) / 1e9);
        if (printed) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %,.0f%s%s | %,d |%n",
                    events,
                    contender.title,
                    perSecond,
                    read > FIRST ? String.format(Locale.ROOT, "; the first %,d: %,.0f", FIRST, firstPerSecond) : "",
                    read < events ? String.format(Locale.ROOT, " (stopped after %,d)", read) : "",
                    Contender.SERIALIZER.serialize(token, byte[].class).getData().length);
        }
        database.drop();
    }

    private static void fill(Appending log, int events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(FILLERS)) {
            List<Future<?>> filling = new ArrayList<>();
            for (int i = 0; i < FILLERS; i++) {
                int filler = i;
                filling.add(threads.submit(() -> {
                    for (int n = filler; n < events; n += FILLERS) {
                        int turn = n / FILLERS;
                        log.append("stream-" + filler + "-" + turn / PER_STREAM, turn % PER_STREAM);
                    }
                }));
            }
            for (Future<?> one : filling) {
                one.get();
            }
        }
    }
}
