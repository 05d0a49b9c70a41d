package com.motivata;

import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One node takes commands, the other answers queries; only the database is between them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final int WRITES = 50;

    @TempDir
    static Path directory;

    private EmbeddedMongo mongo;
    private TestApplication commands;
    private TestApplication queries;

    @BeforeAll
    void start() {
        mongo = EmbeddedMongo.start(directory.resolve("mongodb"));
        commands = node("command");
        queries = node("query");
    }

    @AfterAll
    void stop() {
        queries.close();
        commands.close();
        mongo.close();
    }

    @Test
    void whoever_wrote_to_the_one_sees_it_on_the_other_at_once(TestReporter reporter) {
        var program = new SosAdmin(as("admin", "ada", commands)).programWithQuizzes(1);
        var writer = new SosUser(as("user", "asha", commands), program);
        var reader = new SosUser(as("user", "asha", queries), program);
        var waits = new ArrayList<Duration>();
        for (int run = 1; run <= WRITES / 2; run++) {
            var started = writer.start(1).expect(201);
            shows(read(reader, waits), run, "in_progress");
            writer.submit(
                            started.text("/data/todaysQuiz/_id"),
                            started.text("/data/todaysQuiz/questions/0/_id"),
                            Integer.toString(1 + run % 5))
                    .expect(200);
            shows(read(reader, waits), run, "completed");
        }
        waits.sort(null);
        reporter.publishEntry(
                "milliseconds a reader on the other node waits",
                "median %d, longest %d"
                        .formatted(
                                waits.get(WRITES / 2).toMillis(),
                                waits.getLast().toMillis()));
    }

    @Test
    void a_command_has_no_route_where_there_are_only_queries() {
        var admin = as("admin", "ada", queries);
        admin.post("/api/admin/sos/programs", "{}").expect(405, 405, "METHOD_NOT_ALLOWED");
        admin.post("/api/app/sos/programs/" + "0".repeat(24) + "/start", "{}").expect(404, 404, "NOT_FOUND");
        admin.delete("/api/admin/sos/quiz/" + "0".repeat(24)).expect(405, 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void a_query_has_no_route_where_there_are_only_commands() {
        var admin = as("admin", "ada", commands);
        admin.get("/api/admin/sos/programs").expect(405, 405, "METHOD_NOT_ALLOWED");
        admin.get("/api/app/sos/progress").expect(404, 404, "NOT_FOUND");
    }

    private static Answer read(SosUser reader, List<Duration> waits) {
        long asked = System.nanoTime();
        var history = reader.history().expect(200);
        waits.add(Duration.ofNanos(System.nanoTime() - asked));
        return history;
    }

    private static void shows(Answer history, int run, String status) {
        assertThat(history.at("/data/totalRuns").asInt()).isEqualTo(run);
        assertThat(history.text("/data/status")).isEqualTo(status);
        assertThat(history.header("X-Read-Consistency")).isEmpty();
    }

    private static Api as(String role, String name, TestApplication node) {
        return node.api().as(role, name);
    }

    /** Both find the secrets that {@code dev} generates in the same data directory. */
    private TestApplication node(String role) {
        return TestApplication.start(
                directory,
                "--motivata.roles=" + role,
                "--motivata.mongodb.uri=" + mongo.connectionString(),
                "--motivata.read-your-writes.timeout=20s", // the machine may be busy
                "--logging.level.de.bwaldvogel=OFF"); // or the server tells of each question it cannot answer
    }
}
