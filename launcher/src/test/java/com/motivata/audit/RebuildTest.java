package com.motivata.audit;

import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.eventstore.CommitLog;
import com.motivata.query.ViewVersions;
import com.motivata.query.consistency.Progress;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.StoredViews;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A projection is made anew on two nodes while people read and write, and nobody notices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PARTICIPATIONS = "/api/admin/projections/challenge-participations";
    private static final String RUNS = "/api/admin/projections/sos-runs";

    @TempDir
    static Path directory;

    private EmbeddedMongo mongo;
    private TestApplication one;
    private TestApplication other;
    private MongoDatabase database;
    private Api admin;
    private String program;

    @BeforeAll
    void two_nodes_with_some_history() {
        mongo = EmbeddedMongo.start(directory.resolve("mongodb"));
        one = node("command,query,notification");
        other = node("query");
        database = one.bean(MongoDatabase.class);
        admin = one.api().as("admin", "ada");
        program = new SosAdmin(admin).programWithQuizzes(1);
        for (int user = 0; user < 20; user++) {
            liveThroughADay("past" + user);
        }
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
        mongo.close();
    }

    @Test
    void goes_on_while_people_read_and_write() throws Exception {
        int before = live();
        int after;
        var stop = new AtomicBoolean();
        var lives = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Void> people = () -> {
                while (!stop.get()) {
                    liveThroughADay("busy" + lives.incrementAndGet());
                }
                return null;
            };
            var busy = List.of(threads.submit(people), threads.submit(people), threads.submit(people));
            try {
                after = rebuildAndWait();
            } finally {
                stop.set(true);
            }
            for (var each : busy) {
                each.get();
            }
        }
        assertThat(lives).hasPositiveValue();
        awaitViews();
        assertSameBytes(before, after);
        assertThat(other.bean(ViewVersions.class).live("sos-runs")).isEqualTo(after);

        long asked = System.nanoTime();
        admin.post(RUNS + "/flip-back", null).expect(202);
        await().atMost(PATIENCE).until(() -> liveOn(one) == before && liveOn(other) == before);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
        liveThroughADay("after");
        admin.post(RUNS + "/flip-back", null).expect(202);
        await().atMost(PATIENCE).until(() -> liveOn(one) == after && liveOn(other) == after);
        liveThroughADay("afterwards");
    }

    @Test
    void a_view_that_is_wrong_is_found_and_put_right_and_nobody_is_told_anything_again() {
        int before = live();
        awaitViews();
        await().atMost(PATIENCE)
                .until(() -> messages().stream().anyMatch(message -> "sent".equals(message.getString("status"))));
        var told = messages();
        var wrong = database.getCollection(collection(before)).find().first();
        database.getCollection(collection(before)).updateOne(eq(wrong.get("_id")), set("programTitle", "wrong"));

        admin.post(RUNS + "/rebuild?flip=false", null).expect(202);
        await().atMost(PATIENCE)
                .until(() -> status().text("/data/rebuild/status").equals("ready"));

        var comparison = status().at("/data/rebuild/comparison");
        assertThat(comparison.at("/different").asLong()).isEqualTo(1);
        assertThat(comparison.at("/identical").asLong()).isGreaterThan(10);
        assertThat(comparison.at("/examples/0").asString()).isEqualTo(wrong.get("_id"));
        assertThat(live()).isEqualTo(before);

        admin.post(RUNS + "/flip", null).expect(202);
        await().atMost(PATIENCE).until(() -> live() > before);
        assertThat(database.getCollection(collection(live())).find(eq("programTitle", "wrong")))
                .isEmpty();
        assertThat(messages()).isEqualTo(told);
    }

    /** That somebody whose history has just been folded again has completed a program. */
    private List<Document> messages() {
        return database.getCollection("messages")
                .find(and(eq("userId", "past0"), eq("kind", "sos_program_completed")))
                .into(new ArrayList<>());
    }

    @Test
    void can_be_given_up_and_leaves_nothing_behind() {
        int before = live();
        var rebuilding = admin.post(RUNS + "/rebuild?flip=false", null).expect(202);
        int version = rebuilding.at("/data/rebuild/version").asInt();
        admin.post(RUNS + "/rebuild", null).expect(409, 409, "CONFLICT");
        admin.post(RUNS + "/cancel", null).expect(202);
        await().atMost(PATIENCE)
                .until(() ->
                        !database.listCollectionNames().into(new ArrayList<>()).contains(collection(version))
                                && database.getCollection("trackingtokens")
                                                .countDocuments(eq("processorName", "sos-runs_v" + version))
                                        == 0);
        assertThat(live()).isEqualTo(before);
        admin.post(RUNS + "/cancel", null).expect(409, 409, "CONFLICT");
        admin.post(RUNS + "/flip", null).expect(409, 409, "CONFLICT");
    }

    @Test
    void is_led_on_by_a_node_that_comes_later() {
        int before = live();
        var third = node("query");
        try {
            third.api().as("admin", "ada").post(RUNS + "/rebuild", null).expect(202);
        } finally {
            third.close();
        }
        await().atMost(PATIENCE).until(() -> liveOn(one) > before && liveOn(other) > before);
        awaitViews();
        assertSameBytes(before, live());
    }

    @Test
    void tells_how_it_goes_as_events() throws Exception {
        admin.post("/api/admin/projections/sos-quizzes/rebuild", null).expect(202);
        var progress = admin.get("/api/admin/projections/sos-quizzes/progress").expect(200);
        assertThat(progress.header("Content-Type")).startsWith("text/event-stream");
        assertThat(progress.text().lines()).contains("event: progress");
        var told = progress.text()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> JSON.readTree(line.substring("data: ".length())))
                .toList();
        assertThat(told.getFirst().at("/rebuild/version").asInt()).isEqualTo(2);
        assertThat(told.getFirst().at("/rebuild/by").asString()).isEqualTo("ada");
        assertThat(told.getFirst().at("/rebuild/events/total").asLong()).isPositive();
        assertThat(told.getFirst().at("/rebuild/events/done").asLong())
                .isBetween(0L, told.getFirst().at("/rebuild/events/total").asLong());
        assertThat(told.getLast().has("rebuild")).isFalse();
        assertThat(told.getLast().at("/live").asInt()).isEqualTo(2);
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/projections/sos-quizzes")
                                .at("/data/live")
                                .asInt()
                        == 2);
    }

    @Test
    void projections_are_listed_with_their_segments() {
        awaitViews();
        await().atMost(PATIENCE)
                .until(() ->
                        admin
                                .get("/api/admin/projections")
                                .expect(200)
                                .at("/data/projections")
                                .findValues("lag")
                                .stream()
                                .allMatch(lag -> lag.asLong() == 0));
        var all = admin.get("/api/admin/projections").at("/data/projections");
        assertThat(all.findValuesAsString("name")).contains("sos-runs", "sos-programs", "challenge-participations");
        assertThat(all.at("/0/versions/0/segments")).hasSize(2);
        assertThat(all.at("/0/status").asString()).isEqualTo("running");
        assertThat(all.findValues("position"))
                .as("of projections, versions and segments")
                .allMatch(position -> position.asLong() > 0);
    }

    @Test
    void what_is_not_there_is_not_found() {
        admin.post("/api/admin/projections/nonsense/rebuild", null).expect(404, 404, "NOT_FOUND");
        admin.get("/api/admin/projections/nonsense").expect(404, 404, "NOT_FOUND");
        admin.delete(RUNS + "/dead-letters/nonsense?reason=why").expect(404, 404, "NOT_FOUND");
        admin.delete(RUNS + "/dead-letters/nonsense").expectRefusal(400, "reason");
    }

    @Test
    void an_event_that_cannot_be_handled_waits_until_it_can_or_is_dropped() {
        var asha = new Challenger(one.api().as("user", "asha"), Challenger.newChallenge(admin, 3));
        asha.join().expect(201);
        asha.details().expect(200);
        var view = eq("userId", "asha");
        var views = database.getCollection("challenge_participations");
        var status = views.find(view).first().getString("status");
        views.updateOne(view, set("status", "broken"));
        asha.complete(1).expect(200);
        asha.leave().expect(200);
        await().atMost(PATIENCE).until(() -> letters().size() == 2);
        new Challenger(one.api().as("user", "ben"), Challenger.newChallenge(admin, 3))
                .join()
                .expect(201);
        liveThroughADay("untouched"); // others go on
        await().atMost(PATIENCE).until(() -> views.countDocuments(eq("userId", "ben")) == 1);

        var first = admin.get(PARTICIPATIONS + "/dead-letters").at("/data/deadLetters/0");
        assertThat(first.at("/eventType").asString()).isEqualTo("challenge.DayCompleted");
        assertThat(first.at("/causeType").asString()).isNotBlank();

        var second = letters().getLast();
        admin.delete(PARTICIPATIONS + "/dead-letters/" + second + "?reason=A+test")
                .expect(200);
        assertThat(letters()).hasSize(1).doesNotContain(second);
        assertThat(database.getCollection("dropped_deadletters").find().first())
                .containsEntry("eventId", second)
                .containsEntry("reason", "A test")
                .containsEntry("by", "ada");

        views.updateOne(view, set("status", status));
        admin.post(PARTICIPATIONS + "/dead-letters/" + letters().getFirst() + "/retry", null)
                .expect(202);
        await().atMost(PATIENCE).until(() -> letters().isEmpty());
        assertThat(views.find(view).first().getList("days", Document.class)).hasSize(1);
        assertThat(views.find(view).first()).doesNotContainKey("leftAt"); // that event was dropped

        admin.post(PARTICIPATIONS + "/rebuild", null).expect(202);
        await().atMost(PATIENCE)
                .until(() -> admin.get(PARTICIPATIONS).at("/data/live").asInt() == 2);
        assertThat(database.getCollection("challenge_participations_v2")
                        .find(view)
                        .first())
                .containsKey("leftAt"); // but it is in the log
    }

    private List<String> letters() {
        return admin.get(PARTICIPATIONS + "/dead-letters")
                .at("/data/deadLetters")
                .findValuesAsString("eventId");
    }

    /** Starts, answers, and reads on both nodes what came of it: at once, and never stale. */
    private void liveThroughADay(String name) {
        var reachable = "{\"role\":\"user\",\"sub\":\"%s\",\"email\":\"%s@example.org\"}".formatted(name, name);
        var user = new SosUser(one.api().as(one.api().token(reachable)), program);
        user.start(1).expect(201);
        user.submitToday("4").expect(200);
        for (var node : List.of(one, other)) {
            var history =
                    new SosUser(node.api().as("user", name), program).history().expect(200);
            assertThat(history.text("/data/status")).isEqualTo("completed");
            assertThat(history.header("X-Read-Consistency")).isEmpty();
        }
    }

    /** @return the version that is shown then */
    private int rebuildAndWait() {
        var started = admin.post(RUNS + "/rebuild", null).expect(202);
        int version = started.at("/data/rebuild/version").asInt();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(liveOn(one), liveOn(other)))
                        .as(() -> status().text())
                        .containsOnly(version));
        return version;
    }

    private void assertSameBytes(int first, int second) {
        awaitViews();
        var bytes = StoredViews.bytes(database, List.of(collection(first), collection(second)));
        assertThat(bytes.get(collection(second))).isNotEmpty().isEqualTo(bytes.get(collection(first)));
    }

    private static String collection(int version) {
        return ViewVersions.named("sos_runs", version);
    }

    private int live() {
        return status().at("/data/live").asInt();
    }

    private static int liveOn(TestApplication node) {
        return node.bean(ViewVersions.class).live("sos-runs");
    }

    private Answer status() {
        return admin.get(RUNS).expect(200);
    }

    private void awaitViews() {
        var log = one.bean(CommitLog.class);
        var views = one.bean(Progress.class);
        await().atMost(PATIENCE).until(() -> views.handledCommit() >= log.tail());
    }

    private TestApplication node(String roles) {
        return TestApplication.start(
                directory,
                "--motivata.roles=" + roles,
                "--motivata.mongodb.uri=" + mongo.connectionString(),
                "--motivata.read-your-writes.timeout=20s", // the machine may be busy
                "--motivata.dead-letters.retry-after=1h", // what is tried again is tried again because somebody said so
                "--logging.level.de.bwaldvogel=OFF");
    }
}
