package com.motivata.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One process that appends, and two that do so to the same log: do they get into each other's way? */
final class TwoProcessesBench {

    private static final int[] WRITERS = {4, 16, 64};
    private static final int ROUNDS = 3;
    private static final int SECONDS = 3;

    private TwoProcessesBench() {}

    static void run(int milliseconds) throws IOException {
        System.out.printf("%n### One process and two, %d ms for each write command%n%n", milliseconds);
        System.out.println("| writers in each | contender | one process, events/s | two together | ratio |");
        System.out.println("|---|---|---|---|---|");
        try (Jvm server = Jvm.startWithQuickCompiler(BenchServer.class, "memory", String.valueOf(milliseconds))) {
            String uri = server.await("READY");
            for (int writers : WRITERS) {
                for (Contender contender : List.of(Contender.OURS, Contender.PER_EVENT)) {
                    compare(uri, contender, writers);
                }
            }
        }
    }

    private static void compare(String uri, Contender contender, int writers) throws IOException {
        String database = "two-" + UUID.randomUUID();
        try (Jvm one = writer(uri, database, contender, writers, "one");
                Jvm other = writer(uri, database, contender, writers, "other")) {
            one.await("READY");
            other.await("READY");
            perSecond(List.of(one, other), SECONDS);
            List<Double> alone = new ArrayList<>();
            List<Double> together = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                alone.add(perSecond(List.of(one), SECONDS));
                together.add(perSecond(List.of(one, other), SECONDS));
            }
            double single = mean(alone);
            double both = mean(together);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %,.0f | %,.0f | %.2f × |%n",
                    writers,
                    contender.title,
                    single,
                    both,
                    both / single);
        }
    }

    private static Jvm writer(String uri, String database, Contender contender, int writers, String name)
            throws IOException {
        return Jvm.startWithQuickCompiler(
                WriterProcess.class, uri, database, contender.name(), String.valueOf(writers), name);
    }

    private static double perSecond(List<Jvm> processes, int seconds) throws IOException {
        processes.forEach(process -> process.say(String.valueOf(seconds)));
        double sum = 0;
        for (Jvm process : processes) {
            sum += Double.parseDouble(process.await("RESULT"));
        }
        return sum;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
