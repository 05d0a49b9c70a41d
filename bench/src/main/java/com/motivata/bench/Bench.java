package com.motivata.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Prints tables of what it measures: append, two, replay, load and lag, or what is named. Bookings, export and rebuild are
 * of the whole application, and run only when they are named.
 */
public final class Bench {

    private static final int SLOW = 2;

    /** As of a majority in another place. */
    private static final int FAR = 10;

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
            case "two" -> {
                TwoProcessesBench.run(SLOW);
                TwoProcessesBench.run(FAR);
            }
            case "replay" -> ReplayBench.run();
            case "load" -> LoadAggregateBench.run();
            case "lag" -> LagBench.run();
            case "bookings" -> BookingBench.run();
            case "export" -> ExportBench.run();
            case "rebuild" -> RebuildBench.run();
            default -> throw new IllegalArgumentException("there is no part " + part);
        }
    }
}
