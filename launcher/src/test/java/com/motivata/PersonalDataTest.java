package com.motivata;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.query.consistency.Progress;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.FoldedLog;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What users answer is theirs: encrypted wherever it is kept for ever, and gone once their key is destroyed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PersonalDataTest {

    private static final String QUESTIONS = """
            {"questionText":"What is on your mind?","questionType":"text"},
            {"questionText":"What do you count?","questionType":"scale","metadata":{"min":1,"max":999999999}}""";

    private static final int SNAPSHOT_AFTER = 20;

    @TempDir
    static Path directory;

    private TestApplication application;
    private MongoDatabase database;
    private String program;

    private int tests;
    private String name;
    private String secretText;
    private String secretNumber;
    private String token;
    private Api asha;

    @BeforeAll
    void a_program_that_asks_personal_questions() {
        application = TestApplication.start(
                directory,
                "--logging.level.com.motivata=DEBUG",
                "--motivata.dead-letters.retry-after=500ms",
                "--motivata.snapshot-after=" + SNAPSHOT_AFTER);
        database = application.bean(MongoDatabase.class);
        var admin = new SosAdmin(application.api().as("admin", "ada"));
        program = admin.program(1);
        admin.quiz(program, 1, QUESTIONS);
    }

    @BeforeEach
    void somebody_with_secrets_of_their_own() {
        tests++;
        name = "asha-" + tests;
        secretText = "I am afraid of heights, number %d of my fears".formatted(tests);
        secretNumber = Integer.toString(271_828_180 + tests);
        token = application.api().token("{\"role\":\"user\",\"sub\":\"%s\"}".formatted(name));
        asha = application.api().as(token);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void answers_are_readable_to_who_gave_them_and_in_the_clear_only_in_the_view() {
        answer().expect(200);
        assertThat(answersInHistory()).containsExactly(secretText, secretNumber);
        assertThat(collectionsThatTell()).containsExactly("sos_runs");
    }

    @Test
    void snapshots_hold_no_answers() {
        for (int eventsAtLeast = 0; eventsAtLeast <= SNAPSHOT_AFTER; eventsAtLeast += 3) {
            answer().expect(200);
        }
        await().until(() -> database.getCollection("snapshots").countDocuments(eq(program + ":" + name)) == 1);
        assertThat(collectionsThatTell()).containsExactly("sos_runs");
        assertThat(answersInHistory()).contains(secretText);
    }

    @Test
    void dead_letters_hold_no_answers_and_are_handled_once_they_can_be() {
        var started = start();
        asha.get("/api/app/sos/progress").expect(200); // the view is there, and now it is broken
        var run = eq(started.text("/data/progress/_id"));
        database.getCollection("sos_runs").updateOne(run, set("status", "broken"));
        submit(started).expect(200);
        await().until(() -> database.getCollection("deadletters").countDocuments() == 2);
        assertThat(collectionsThatTell()).isEmpty();
        database.getCollection("sos_runs").updateOne(run, set("status", "in_progress"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.getCollection("deadletters").countDocuments() == 0);
        assertThat(answersInHistory()).contains(secretText);
    }

    @Test
    void once_the_key_is_destroyed_all_projections_can_be_rebuilt_and_show_nothing() {
        answer().expect(200);
        awaitViews();
        var before = FoldedLog.storedRuns(database);
        application.bean(PersonKeys.class).destroy(name);
        rebuild();
        assertThat(collectionsThatTell()).isEmpty();
        assertThat(FoldedLog.storedRuns(database)).isEqualTo(before);
        assertThat(database.getCollection("deadletters").find()).isEmpty();
        assertThat(history(200).at("/data/dailyHistory/0/responses").valueStream())
                .hasSize(2)
                .allMatch(response -> response.at("/answer").isNull());
    }

    @Test
    void requests_that_fail_leave_nothing_in_the_application_log(CapturedOutput output) throws IOException {
        var started = start();
        var path = "/api/app/sos/quiz/" + started.text("/data/todaysQuiz/_id") + "/submit";
        asha.post(path, "{\"responses\":[{\"answer\":\"%s\"".formatted(secretText))
                .expect(400);
        asha.post(path, SosUser.oneResponse("0".repeat(24), "\"" + secretText + "\""))
                .expect(422);
        asha.post(path, "{\"responses\":\"%s\"}".formatted(secretText)).expect(400);
        application.api().as(token + "x").get("/api/app/sos/progress").expect(401);
        submit(started).expect(200);
        asha.get("/api/app/sos/progress").expect(200);
        database.getCollection("sos_runs").updateMany(eq("userId", name), set("status", "broken"));
        history(500);
        database.getCollection("sos_runs").updateMany(eq("userId", name), set("status", "completed"));
        assertThat(output).contains("Motivata is ready", "ERROR");
    }

    @AfterEach
    void nothing_personal_and_no_secret_is_in_the_log(CapturedOutput output) throws IOException {
        assertThat(output)
                .contains("DEBUG")
                .doesNotContain(secretText, secretNumber)
                .doesNotContain(
                        token,
                        Files.readString(directory.resolve("jwt-secret")),
                        Files.readString(directory.resolve("master-key")));
    }

    private Answer answer() {
        return submit(start());
    }

    private Answer start() {
        return new SosUser(asha, program).start(1).expect(201);
    }

    private Answer submit(Answer started) {
        var quiz = started.at("/data/todaysQuiz");
        var responses = """
                {"responses":[{"questionId":"%s","answer":"%s"},{"questionId":"%s","answer":%s}]}""".formatted(
                        quiz.at("/questions/0/_id").asString(), secretText,
                        quiz.at("/questions/1/_id").asString(), secretNumber);
        return asha.with("Idempotency-Key", started.text("/data/progress/_id"))
                .post("/api/app/sos/quiz/" + quiz.at("/_id").asString() + "/submit", responses);
    }

    private Answer history(int status) {
        return new SosUser(asha, program).history().expect(status);
    }

    private List<String> answersInHistory() {
        return history(200)
                .at("/data/dailyHistory/0/responses")
                .valueStream()
                .map(response -> response.at("/answer").asString())
                .toList();
    }

    private void rebuild() {
        var processors = application.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset) // sagas act, and must not act again
                .toList();
        processors.forEach(processor -> {
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        });
        awaitViews();
    }

    private void awaitViews() {
        var log = application.bean(CommitLog.class);
        var views = application.bean(Progress.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> views.handledCommit() >= log.tail());
    }

    private List<String> collectionsThatTell() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> database.getCollection(name, BsonDocument.class).find().into(new ArrayList<>()).stream()
                        .anyMatch(this::tells))
                .toList();
    }

    private boolean tells(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.values().stream().anyMatch(this::tells);
            case BsonArray array -> array.stream().anyMatch(this::tells);
            case BsonBinary binary -> tells(new String(binary.getData(), StandardCharsets.UTF_8));
            case BsonString string -> tells(string.getValue());
            case BsonNumber number -> tells(Long.toString(number.longValue()));
            default -> false;
        };
    }

    private boolean tells(String text) {
        return text.contains(secretText) || text.contains(secretNumber);
    }
}
