package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reading the events of one aggregate, as every command does, with and without a snapshot of all but the last ten. */
final class LoadAggregateBench {

    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(Long.getLong("bench.round", 1_000));
    private static final int AFTER_SNAPSHOT = 10;

    private LoadAggregateBench() {}

    static void run() throws Exception {
        System.out.printf("%n### Loading an aggregate (mongo-java-server in memory)%n%n");
        System.out.println("| events | contender | ms without snapshot | ms with a snapshot 10 events ago |");
        System.out.println("|---|---|---|---|");
        try (Jvm server = Jvm.start(BenchServer.class, "memory", "0");
                MongoClient client = MongoClients.create(server.await("READY"))) {
            for (int events : new int[] {10, 100, 1_000}) {
                for (Contender contender : List.of(Contender.OURS, Contender.PER_EVENT, Contender.PER_COMMIT)) {
                    load(client, contender, events);
                }
            }
        }
    }

    private static void load(MongoClient client, Contender contender, int events) {
        MongoDatabase database = client.getDatabase("load-" + UUID.randomUUID());
        EventStorageEngine engine = contender.engineIn(database);
        EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        for (int n = 0; n < events; n++) {
            engine.appendEvents(Samples.event("one", n));
            engine.appendEvents(Samples.event("another", n));
        }
        measure(store);
        double without = measure(store);
        engine.storeSnapshot(new GenericDomainEventMessage<>(
                "Sample",
                "one",
                Math.max(0, events - 1 - AFTER_SNAPSHOT),
                Samples.event("one", 0).getPayload()));
        measure(store);
        double with = measure(store);
        System.out.printf(Locale.ROOT, "| %,d | %s | %.2f | %.2f |%n", events, contender.title, without, with);
        database.drop();
    }

    private static double measure(EventStore store) {
        long begun = System.nanoTime();
        int loads = 0;
        long amount = 0;
        while (System.nanoTime() - begun < ROUND_NANOS) {
            amount += store.readEvents("one")
                    .asStream()
                    .mapToLong(event -> ((Samples.Happened) event.getPayload()).amount())
                    .sum();
            loads++;
        }
        if (amount < 0) {
            throw new IllegalStateException("what was read is not what was written");
        }
        return (System.nanoTime() - begun) / 1e6 / loads;
    }
}
