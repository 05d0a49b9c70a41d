package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Appends of one event each, by 1 to 64 threads; the contenders take turns. */
final class AppendBench {

    private static final int[] WRITERS = {1, 4, 16, 64};
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(Long.getLong("bench.round", 2_000));

    private AppendBench() {}

    static void run(int milliseconds) throws Exception {
        System.out.printf("%n### Append, %d ms for each write command%n%n", milliseconds);
        System.out.println(
                "| writers | contender | events/s | p50 / p99 ms | µs of processor an event, client + server "
                        + "| this log is |");
        System.out.println("|---|---|---|---|---|---|");
        try (Jvm server = Jvm.start(BenchServer.class, "memory", String.valueOf(milliseconds));
                MongoClient client = MongoClients.create(server.await("READY"))) {
            measure(client, server, 64); // compiled code, for all of them
            for (int writers : WRITERS) {
                print(writers, measure(client, server, writers));
            }
        }
    }

    private record Result(double perSecond, Percentiles latency, Cost cost) {}

    private static Map<Contender, Result> measure(MongoClient client, Jvm server, int writers) throws Exception {
        Map<Contender, Double> sums = new EnumMap<>(Contender.class);
        Map<Contender, Cost> costs = new EnumMap<>(Contender.class);
        Map<Contender, Load> loads = new EnumMap<>(Contender.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : takingTurns(round)) {
                MongoDatabase database = client.getDatabase("append-" + UUID.randomUUID());
                Load load = loads.computeIfAbsent(contender, first -> new Load());
                Cost before = Cost.soFar(server);
                double perSecond = load.run(contender.appendingIn(database), writers, ROUND_NANOS, "w");
                costs.merge(contender, Cost.soFar(server).since(before), Cost::plus);
                sums.merge(contender, perSecond / ROUNDS, Double::sum);
                database.drop();
            }
        }
        Map<Contender, Result> results = new EnumMap<>(Contender.class);
        loads.forEach((contender, load) -> results.put(
                contender,
                new Result(
                        sums.getOrDefault(contender, 0.0),
                        load.percentiles(),
                        costs.getOrDefault(contender, Cost.NONE).dividedBy(load.events()))));
        return results;
    }

    /** Nobody is always first. */
    private static List<Contender> takingTurns(int round) {
        List<Contender> contenders = Arrays.asList(Contender.values());
        Collections.rotate(contenders, round);
        return contenders;
    }

    private static void print(int writers, Map<Contender, Result> results) {
        double ours = results.getOrDefault(Contender.OURS, new Result(0, new Percentiles(0, 0), Cost.NONE))
                .perSecond();
        results.forEach((contender, result) -> System.out.printf(
                Locale.ROOT,
                "| %d | %s | %,.0f | %s | %s | %s |%n",
                writers,
                contender.title,
                result.perSecond(),
                result.latency(),
                result.cost(),
                contender == Contender.OURS ? "" : String.format(Locale.ROOT, "%.2f ×", ours / result.perSecond())));
    }
}
