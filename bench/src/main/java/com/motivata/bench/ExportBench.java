package com.motivata.bench;

import com.motivata.embedded.EmbeddedMongoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * The log exported by HTTP from an application that has 256 MB: once in peace, and once while it is killed and the
 * connection is cut, time and again. Both must be the same to the byte. The database is a process of its own.
 */
final class ExportBench {

    private static final long EVENTS = Long.getLong("bench.events", 1_000_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 10);
    private static final long SEED = Long.getLong("bench.seed", 20260314);
    private static final String HEAP = "256m";
    private static final long NEVER = Long.MAX_VALUE;

    private final Random random = new Random(SEED);
    private final Path directory;
    private final String uri;

    private ExportBench(Path directory, String uri) {
        this.directory = directory;
        this.uri = uri;
    }

    static void run() throws Exception {
        try (Scratch scratch = new Scratch("export");
                Jvm server = Jvm.start(
                        EmbeddedMongoServer.class, scratch.path("mongodb").toString(), "0")) {
            new ExportBench(scratch.directory(), server.await("READY")).measure();
        }
    }

    private void measure() throws Exception {
        Results.line("### The log exported with a heap of 256 MB%n");
        long began = System.nanoTime();
        long events = FilledLog.fill(uri, directory, EVENTS);
        Results.line(
                "%,d events of people's ways through programs, written in %,.0f s to the embedded server (a process of its"
                        + " own). The application is the packaged jar with `-Xmx%s` in all roles, its projections at the end of"
                        + " the log.%n",
                events, seconds(began), HEAP);
        Results.line("| export | events | MB | seconds | events/s | peak resident MB | SHA-256 |");
        Results.line("|---|---|---|---|---|---|---|");
        String whole = inPeace(events);
        String pieces = interrupted(events);
        Results.line("%nByte-equal: **%s**", whole.equals(pieces) ? "yes" : "NO");
        if (!whole.equals(pieces)) {
            throw new IllegalStateException("the exports differ");
        }
    }

    private String inPeace(long events) throws IOException, InterruptedException {
        try (Application application = Application.start(HEAP, uri, directory)) {
            Export export = new Export();
            String token = application.token("admin", "ada");
            long began = System.nanoTime();
            boolean ended = export.goOn(application, token, NEVER, answer -> {});
            return told("in one go", export, ended, events, seconds(began), application.peakMemory());
        }
    }

    /** At random lines, by turns: the application is killed and started again; the connection is cut. */
    private String interrupted(long events) throws IOException, InterruptedException {
        Export export = new Export();
        long began = System.nanoTime();
        long peak = 0;
        Application application = Application.start(HEAP, uri, directory);
        try {
            String token = application.token("admin", "ada");
            boolean killed = false;
            for (long line : LongStream.generate(() -> random.nextLong(1, events))
                    .limit(2L * KILLS)
                    .sorted()
                    .toArray()) {
                killed = !killed;
                Application running = application;
                export.goOn(application, token, line, killed ? answer -> running.kill() : java.io.InputStream::close);
                if (killed) {
                    application.close();
                    application = Application.start(HEAP, uri, directory);
                }
                peak = Math.max(peak, application.peakMemory());
            }
            boolean ended = export.goOn(application, token, NEVER, answer -> {});
            peak = Math.max(peak, application.peakMemory());
            String how = "killed %d times and cut off %d times".formatted(KILLS, KILLS);
            return told(how, export, ended, events, seconds(began), peak);
        } finally {
            application.close();
        }
    }

    private String told(String how, Export export, boolean ended, long events, double seconds, long peak) {
        String sha = export.sha256();
        Results.line(
                "| %s | %,d | %,d | %,.0f | %,.0f | %d | `%s…` |",
                how,
                export.lines(),
                export.bytes() / 1_000_000,
                seconds,
                export.lines() / seconds,
                peak,
                sha.substring(0, 16));
        if (!ended || export.lines() < events) {
            throw new IllegalStateException("only " + export.lines() + " of " + events + " events came");
        }
        return sha;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
