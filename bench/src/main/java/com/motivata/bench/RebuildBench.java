package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.motivata.embedded.EmbeddedMongoServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.json.JsonWriterSettings;
import tools.jackson.databind.JsonNode;

/** The projection with the most views, made anew while people read and write: how fast, and does anybody notice? */
final class RebuildBench {

    private static final List<Long> SIZES = Stream.of(
                    System.getProperty("bench.events", "100000,1000000").split(","))
            .map(Long::parseLong)
            .toList();
    private static final int PAGE = 500;
    private static final String HEAP = "1g";
    private static final String PROJECTION = "/api/admin/projections/sos-runs";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(Long.getLong("bench.patience", 60));
    private static final JsonWriterSettings ONE_LINE =
            JsonWriterSettings.builder().build();

    private final Path directory;
    private final String uri;
    private final MongoDatabase database;

    private RebuildBench(Path directory, String uri, MongoDatabase database) {
        this.directory = directory;
        this.uri = uri;
        this.database = database;
    }

    static void run() throws Exception {
        Results.line("### %s%n", "The largest projection made anew, under load");
        Results.line(
                "`sos-runs`, on the embedded server in a process of its own; the packaged jar with `-Xmx%s` in all roles."
                        + " First nobody else is there; then two users live through their days and read what they wrote, and one"
                        + " reads what was there, without a break.%n",
                HEAP);
        for (long events : SIZES) {
            try (Scratch scratch = new Scratch("rebuild");
                    Jvm server = Jvm.start(
                            EmbeddedMongoServer.class, scratch.path("mongodb").toString(), "0")) {
                String uri = server.await("READY");
                try (MongoClient client = MongoClients.create(uri)) {
                    new RebuildBench(scratch.directory(), uri, client.getDatabase(FilledLog.DATABASE)).measure(events);
                }
            }
        }
    }

    private void measure(long wanted) throws Exception {
        long began = System.nanoTime();
        long events = FilledLog.fill(uri, directory, wanted);
        Results.line("#### %,d events%n", events);
        Results.line("Written in %,.0f s.%n", seconds(began));
        double raw = raw(events);
        Results.line("| | events/s | share of the raw replay |");
        Results.line("|---|---|---|");
        Results.line("| raw replay: the log read and deserialised in its order, by one thread | %,.0f | |", raw);
        try (Application application = Application.start(HEAP, uri, directory)) {
            String admin = application.token("admin", "ada");
            long counted = System.nanoTime();
            application.send("GET", "/api/admin/events/types", admin, "");
            double counting = seconds(counted);
            double alone = rebuild(application, admin, events);
            Results.line("| rebuild, nobody there | %,.0f | %.0f %% |", alone, 100 * alone / raw);
            underLoad(application, admin, events, raw);
            Results.line(
                    "- The events counted by type for the first time (they are counted on from there): %.1f s%n",
                    counting);
        }
    }

    private double raw(long events) {
        long began = System.nanoTime();
        long read = RunHistory.engine(database)
                .readEvents(null, false)
                .filter(event -> event.getPayload() != null)
                .count();
        if (read != events) {
            throw new IllegalStateException(read + " events in the log");
        }
        return events / seconds(began);
    }

    private void underLoad(Application application, String admin, long events, double raw) throws Exception {
        try (People people = People.of(application)) {
            await(() -> people.reads() > 10);
            double busy = rebuild(application, admin, events);
            Results.line("| rebuild, people reading and writing | %,.0f | %.0f %% |%n", busy, 100 * busy / raw);
            long back = flipBack(application, admin, "v2");
            long forth = flipBack(application, admin, "v3");
            people.goHome();
            Results.line("- People: %s", people.told());
            Results.line("- Old version shown again after %,d ms, the new one once more after %,d ms", back, forth);
            check(people.wereServed(), "not everybody was served");
        }
        awaitCaughtUp(application, admin);
        long views = compare(collection("v2"), collection("v3"));
        Results.line("- %,d views: every one has the same bytes as in the version before", views);
        Results.line("- and reads as the offline `replay --projection sos-runs` folds it from the log: %,d%n", fold());
    }

    /** @return events a second, until it is compared and shown */
    private double rebuild(Application application, String admin, long events) throws Exception {
        long began = System.nanoTime();
        int version = application
                .send("POST", PROJECTION + "/rebuild", admin, "")
                .at("/data/rebuild/version")
                .asInt();
        long filled = 0;
        JsonNode status;
        do {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            status = application.send("GET", PROJECTION, admin, "").at("/data");
            boolean filling = status.at("/rebuild/status").asString("").equals("filling");
            filled = filled == 0 && !filling ? System.nanoTime() : filled;
            check(System.nanoTime() - began < PATIENCE_NANOS, "a rebuild takes longer than it may");
        } while (status.at("/live").asInt() != version);
        Results.line(
                "<!-- version %d: filled in %.1f s, compared and shown in %.1f s -->",
                version, (filled - began) / 1e9, seconds(began));
        return events / ((filled - began) / 1e9);
    }

    /** @return milliseconds until a user is shown the other version, which is marked for that */
    private long flipBack(Application application, String admin, String shownThen) throws Exception {
        var first = Filters.eq("_id", RunHistory.firstRun());
        String title = "As of " + shownThen;
        database.getCollection(collection(shownThen)).updateOne(first, Updates.set("programTitle", title));
        String user = application.token("user", RunHistory.firstUser());
        String path = "/api/app/sos/progress/" + RunHistory.firstProgram() + "/history";
        long began = System.nanoTime();
        application.send("POST", PROJECTION + "/flip-back", admin, "");
        String shown;
        do {
            shown = application
                    .send("GET", path, user, "")
                    .at("/data/programTitle")
                    .asString();
            check(System.nanoTime() - began < PATIENCE_NANOS, "the version before is not shown");
        } while (!shown.equals(title));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        database.getCollection(collection(shownThen)).updateOne(first, Updates.set("programTitle", "A week"));
        return millis;
    }

    private void awaitCaughtUp(Application application, String admin) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!application
                .send("GET", PROJECTION, admin, "")
                .at("/data/versions")
                .valueStream()
                .allMatch(version -> version.at("/lag").asLong() == 0)) {
            check(System.nanoTime() < end, "the versions do not catch up");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private long compare(String first, String second) {
        Iterator<RawBsonDocument> others = sorted(second).iterator();
        long same = 0;
        for (RawBsonDocument view : sorted(first)) {
            check(others.hasNext() && view.equals(others.next()), "the views differ at " + view.get("_id"));
            same++;
        }
        check(!others.hasNext(), "there are more views in " + second);
        return same;
    }

    /** The same jar, reading only, with a database of its own for what it folds. */
    private long fold() throws IOException, InterruptedException {
        Path folded = directory.resolve("folded.ndjson");
        Application.run(
                directory.resolve("replay.log"),
                List.of("replay", "--clear", "--projection", "sos-runs", "--uri", uri, "--to", folded.toString()));
        long same = 0;
        try (BufferedReader lines = Files.newBufferedReader(folded)) {
            for (RawBsonDocument view : sorted(collection("v3"))) {
                check(view.toJson(ONE_LINE).equals(lines.readLine()), "the fold differs at " + view.get("_id"));
                same++;
            }
            check(lines.readLine() == null, "the fold has more views");
        }
        return same;
    }

    /** A page at a time, as the embedded server keeps a whole answer in memory. */
    private Iterable<RawBsonDocument> sorted(String collection) {
        MongoCollection<RawBsonDocument> views = database.getCollection(collection, RawBsonDocument.class);
        return () -> Stream.iterate(
                        page(views, new Document()),
                        page -> !page.isEmpty(),
                        page -> page(views, Filters.gt("_id", page.getLast().get("_id"))))
                .flatMap(List::stream)
                .iterator();
    }

    private static List<RawBsonDocument> page(MongoCollection<RawBsonDocument> views, Bson behind) {
        return views.find(behind).sort(Sorts.ascending("_id")).limit(PAGE).into(new ArrayList<>());
    }

    private static String collection(String version) {
        return "sos_runs_" + version;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
