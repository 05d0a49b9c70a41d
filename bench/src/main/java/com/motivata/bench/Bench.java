package com.motivata.bench;

import java.util.List;

/**
 * Prints tables of what it measures: append, two, replay, load and lag, or what is named. Export and rebuild are of the
 * whole application, and run only when they are named.
 */
public final class Bench {

    private static final int SLOW = 2;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? List.of("append", "two", "replay", "load", "lag") : List.of(args);
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        for (String part : wanted) {
            run(part);
        }
        System.exit(0);
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
            case "export" -> ExportBench.run();
            case "rebuild" -> RebuildBench.run();
            default -> throw new IllegalArgumentException("there is no part " + part);
        }
    }
}
