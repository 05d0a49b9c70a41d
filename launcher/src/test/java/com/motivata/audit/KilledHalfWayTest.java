package com.motivata.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.launcher.replay.Replay;
import com.motivata.support.Api;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.StoppableApplication;
import com.motivata.support.StoredViews;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} in the middle of a rebuild and of an export: the one is finished by whoever comes next, the other goes on
 * after its last whole line. For a million events and ten kills: {@code bench/run export}.
 */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledHalfWayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RUNS = 500;
    private static final int LINES = RUNS * ManyRuns.EVENTS_IN_EACH;
    private static final String PROJECTION = "/api/admin/projections/sos-runs";

    /** One of two segments: its first views are not written, and the other goes on. */
    private static final String BEFORE_VIEWS_ARE_WRITTEN = "before insert sos_runs_v2";

    /** As near as both versions must be to the end of the log; each run is one commit. */
    private static final int CAUGHT_UP_COMMITS = 50;

    private static final Pattern COMPARED =
            Pattern.compile("version 2 beside version 1: .*missing=(\\d+), added=(\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void a_history_in_a_database_that_lives_on() throws Exception {
        mongo = EmbeddedMongo.start(directory.resolve("mongodb"));
        client = MongoClients.create(mongo.connectionString());
        database = client.getDatabase("motivata");
        ManyRuns.write(database, RUNS);
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void a_rebuild_is_finished_and_an_export_goes_on() throws IOException {
        List<String> exported;
        try (var application = launch(BEFORE_VIEWS_ARE_WRITTEN)) {
            var admin = application.api().as("admin", "ada");
            exported = linesAfter(0, admin, LINES / 3);
            admin.post(PROJECTION + "/rebuild", null).expect(202);
            await().atMost(PATIENCE)
                    .until(() -> application.isStoppedAt(BEFORE_VIEWS_ARE_WRITTEN)
                            && database.getCollection("sos_runs_v2").countDocuments() > 0);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> isBeingMade(status(admin).at("/rebuild")));
            application.kill();
        }
        assertThat(database.getCollection("sos_runs_v2").countDocuments()).isBetween(1L, RUNS - 1L);

        try (var application = launch("")) {
            var admin = application.api().as("admin", "ada");
            exported.addAll(linesAfter(position(exported.getLast()), admin, Integer.MAX_VALUE));
            assertThat(exported)
                    .isEqualTo(linesAfter(0, admin, Integer.MAX_VALUE))
                    .hasSize(LINES);

            await().atMost(PATIENCE).untilAsserted(() -> isShown(2, status(admin)));
            assertThat(notThereInBoth(application.output())).isLessThanOrEqualTo(2 * CAUGHT_UP_COMMITS);
            assertThat(status(admin).at("/versions").findValues("deadLetters"))
                    .allMatch(letters -> letters.asInt() == 0);
            application.stop();
        }
        var bytes = StoredViews.bytes(database, List.of("sos_runs", "sos_runs_v2"));
        assertThat(bytes.get("sos_runs_v2")).hasSize(RUNS).isEqualTo(bytes.get("sos_runs"));
        isReplayedOverTheNetworkWithoutBeingChanged(exported);
    }

    private void isReplayedOverTheNetworkWithoutBeingChanged(List<String> exported) throws IOException {
        var before = everything();
        assertThat(Files.readAllLines(replayed())).isEqualTo(exported);
        assertThat(Files.readAllLines(replayed("--projection", "sos-runs")))
                .isEqualTo(StoredViews.documents(database, "sos_runs_v2").stream()
                        .map(view -> view.toJson(JsonWriterSettings.builder().build()))
                        .toList());
        var output = directory.resolve("standard-output");
        var errors = directory.resolve("standard-error");
        var environment = Map.of("MOTIVATA_MASTER_KEY", ManyRuns.MASTER_KEY);
        assertThat(ApplicationProcess.run(output, errors, environment, "replay", "--uri", mongo.connectionString()))
                .isZero();
        assertThat(Files.readAllLines(output)).isEqualTo(exported);
        assertThat(errors).content().contains("100 %  " + RUNS + " of " + RUNS + " commits");
        assertThat(everything()).isEqualTo(before);
    }

    private Path replayed(String... what) {
        var file = directory.resolve("replayed.ndjson");
        var arguments = Stream.concat(
                Stream.of("--uri", mongo.connectionString() + "/motivata", "--to", file.toString()), Stream.of(what));
        assertThat(Replay.run(arguments.toList(), Map.of("MOTIVATA_MASTER_KEY", ManyRuns.MASTER_KEY)))
                .isZero();
        return file;
    }

    /** Documents and indexes of every database there is. */
    private Map<String, Object> everything() {
        var everything = new TreeMap<String, Object>();
        for (var name : client.listDatabaseNames()) {
            var each = client.getDatabase(name);
            for (var collection : each.listCollectionNames()) {
                var here = name + "." + collection;
                everything.put(here, StoredViews.documents(each, collection));
                everything.put(
                        here + " indexes",
                        each.getCollection(collection).listIndexes().into(new ArrayList<>()));
            }
        }
        return everything;
    }

    /** Views that only one of the versions had when they were compared: what one is behind by then, no more. */
    private static int notThereInBoth(String output) {
        var compared = COMPARED.matcher(output);
        assertThat(compared.find()).as(output).isTrue();
        return Integer.parseInt(compared.group(1)) + Integer.parseInt(compared.group(2));
    }

    /** One of two segments stands still, so as a whole it does not advance. */
    private static void isBeingMade(JsonNode rebuild) {
        assertThat(rebuild.at("/status").asString()).as(rebuild::toString).isEqualTo("filling");
        assertThat(rebuild.at("/events/total").asInt()).as(rebuild::toString).isEqualTo(LINES);
        assertThat(rebuild.at("/events/done").asInt()).as(rebuild::toString).isLessThan(LINES);
        assertThat(rebuild.at("/eventsPerSecond").isNumber())
                .as(rebuild::toString)
                .isTrue();
    }

    private static void isShown(int version, JsonNode status) {
        assertThat(status.at("/live").asInt()).as(status::toString).isEqualTo(version);
        assertThat(status.at("/versions").findValuesAsString("lag"))
                .as(status::toString)
                .containsOnly("0");
    }

    private static JsonNode status(Api admin) {
        return admin.get(PROJECTION).expect(200).at("/data");
    }

    private static long position(String line) {
        return JSON.readTree(line).at("/position").asLong();
    }

    /** As of an analyst's script that is cut off after so many lines. */
    private static List<String> linesAfter(long position, Api admin, int most) throws IOException {
        var lines = new ArrayList<String>();
        var answer = admin.stream("/api/admin/events?afterPosition=" + position);
        try (var reader = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null && lines.size() < most; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private ApplicationProcess launch(String stop) {
        return ApplicationProcess.launch(
                directory.resolve("output.txt"),
                Map.of(
                        "MOTIVATA_DATA_DIR",
                        directory.resolve("data").toString(),
                        "MOTIVATA_MONGODB_URI",
                        mongo.connectionString(),
                        "MOTIVATA_MASTER_KEY",
                        ManyRuns.MASTER_KEY,
                        StoppableApplication.STOPS,
                        stop,
                        "LOGGING_LEVEL_DE_BWALDVOGEL",
                        "OFF",
                        "SERVER_PORT",
                        "0"),
                StoppableApplication.class);
    }
}
