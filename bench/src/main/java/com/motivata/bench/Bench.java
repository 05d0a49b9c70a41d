package com.motivata.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/** Prints tables of what it measures, all of it or what is named: append, two, replay, load, lag, bookings. */
public final class Bench {

    private static final int SLOW = 2;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? List.of("append", "two", "replay", "load", "lag") : List.of(args);
        Watchdog.startFor(wanted);
        for (String part : wanted) {
            Results.keep(part, () -> {
                sayWhere();
                run(part);
            });
        }
        System.exit(0);
    }

    private static void sayWhere() {
        System.out.printf(
                "%n%s, %d processors, Java %s, load %.1f at the start%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void run(String part) throws Exception {
        switch (part) {
            case "append" -> {
                AppendBench.run(0);
                AppendBench.run(SLOW);
            }
            case "two" -> TwoProcessesBench.run(SLOW);
            case "replay" -> ReplayBench.run();
            case "load" -> LoadAggregateBench.run();
            case "lag" -> LagBench.run();
            case "bookings" -> BookingBench.run();
            default -> throw new IllegalArgumentException("there is no part " + part);
        }
    }
}
