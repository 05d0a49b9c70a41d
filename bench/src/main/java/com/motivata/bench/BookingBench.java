package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Bookings over HTTP, of one session that all want and of a thousand, beside what the log under them can take at the most:
 * appends of one event, and plain inserts. They take turns, on one server in a process of its own; the application is
 * another one, as it starts by default.
 */
final class BookingBench {

    private static final int CLIENTS = Integer.getInteger("bench.clients", 32);
    private static final int MANY = 1_000;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(Long.getLong("bench.round", 5_000));

    private final Map<String, Load> loads = new LinkedHashMap<>();
    private final Map<String, Double> perSecond = new LinkedHashMap<>();

    private BookingBench() {}

    static void run() throws Exception {
        try (Jvm server = Jvm.start(BenchServer.class, "embedded")) {
            String uri = server.await("READY");
            try (MongoClient client = MongoClients.create(uri);
                    BookingClients clients = BookingClients.start(uri)) {
                BookingBench bench = new BookingBench();
                bench.measure(client, clients);
                bench.report();
            }
        }
    }

    private void measure(MongoClient client, BookingClients clients) throws Exception {
        List<String> hot = clients.newSessions(1);
        List<String> many = clients.newSessions(MANY);
        for (int round = 0; round <= ROUNDS; round++) {
            boolean isWarmUp = round == 0;
            turn("bookings, one session", clients.of(hot), isWarmUp);
            turn("bookings, 1,000 sessions", clients.of(many), isWarmUp);
            for (Contender contender : List.of(Contender.OURS, Contender.FLOOR)) {
                MongoDatabase database = client.getDatabase("bookings-" + UUID.randomUUID());
                turn(contender.title, contender.appendingIn(database), isWarmUp);
                database.drop();
            }
        }
    }

    private void turn(String name, Appending what, boolean isWarmUp) throws Exception {
        if (isWarmUp) {
            new Load().run(what, CLIENTS, ROUND_NANOS, "warm-up");
            return;
        }
        Load load = loads.computeIfAbsent(name, first -> new Load());
        perSecond.merge(
                name, load.run(what, CLIENTS, ROUND_NANOS, UUID.randomUUID().toString()) / ROUNDS, Double::sum);
    }

    private void report() {
        System.out.printf(
                "%n### Bookings over HTTP, %d clients, %d rounds of %d s each, in turns%n%n%s",
                CLIENTS, ROUNDS, TimeUnit.NANOSECONDS.toSeconds(ROUND_NANOS), table());
    }

    private String table() {
        double floor = perSecond.getOrDefault(Contender.FLOOR.title, Double.NaN);
        StringBuilder table = new StringBuilder("| | a second | p50 / p99 ms | of the floor |\n|---|---|---|---|\n");
        loads.forEach((name, load) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %.0f %% |%n",
                name,
                perSecond.getOrDefault(name, 0.0),
                load.percentiles(),
                100 * perSecond.getOrDefault(name, 0.0) / floor)));
        return table.toString();
    }
}
