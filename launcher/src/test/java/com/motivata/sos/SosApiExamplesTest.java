package com.motivata.sos;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.JsonShape;
import com.motivata.support.SosAdmin;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every example of the API's documentation, field by field: the same names, the same types, nothing more and nothing
 * less; and the same values where a story can make them come about. The tests are the days of that story, in order.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SosApiExamplesTest {

    private static final String ENERGY = """
            {"questionText":"How would you rate your energy level today?","questionType":"scale","isRequired":true,
             "order":1,"points":60,"options":[%s{"value":1,"text":"Very Low"},{"value":2,"text":"Low"},
             {"value":3,"text":"Moderate"},{"value":4,"text":"High"},{"value":5,"text":"Very High"}]}""";

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static Api admin;
    private static Api user;
    private static String generic;
    private static String intensive;
    private static JsonNode thirdQuiz;

    @BeforeAll
    static void start() {
        application = TestApplication.start(data);
        admin = application.api().as("admin", "ada");
        user = application.api().as("user", "uma");
        admin.setClock("2024-11-15T00:00:00Z");
        generic = program("Generic SOS", "GSOS", "A quick 1-day self-assessment", 1);
        intensive = program("Intensive SOS - 7 Days", "ISOS", "A 7-day intensive self-improvement program", 7);
        var sos = new SosAdmin(admin);
        sos.quiz(generic, 1, percent("How are you?"));
        quiz(1, "Day 1: Self-Discovery", null, ENERGY.formatted("{\"value\":0,\"text\":\"None\"},"));
        quiz(2, "Day 2: Setting Intentions", null, percent("How clear is your intention?"));
        quiz(3, "Day 3: Understanding Patterns", "Let's explore your behavioral patterns", thirdDay());
        aGenericRunIsCompletedWith78Percent();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void the_list_of_programs() {
        assertDocumented(
                "programs", application.api().get("/api/app/sos/programs").expect(200));
    }

    @Test
    @Order(2)
    void the_start_of_a_program() {
        user.setClock("2024-12-01T00:00:00Z");
        var started = user.post("/api/app/sos/programs/" + intensive + "/start", "{\"durationDays\":7}");
        assertDocumented("start", started.expect(201));
        assertSameValues("start", started, "/data/progress/startedAt", "/data/progress/currentDay");

        submitToday("2024-12-01T10:00:00Z", "4");
        submitToday("2024-12-02T11:30:00Z", "85");
        user.setClock("2024-12-05T14:30:00Z");
    }

    @Test
    @Order(3)
    void a_program_with_the_users_progress() {
        var program = user.get("/api/app/sos/programs/" + intensive).expect(200);
        assertDocumented("program", program);
        assertSameValues("program", program, "/data/userProgress");
    }

    @Test
    @Order(4)
    void todays_quiz() {
        var today =
                user.get("/api/app/sos/programs/" + intensive + "/quiz/today").expect(200);
        assertDocumented("today-available", today);
        assertSameValues("today-available", today, "/data/progress");
        thirdQuiz = today.at("/data/quiz");
    }

    @Test
    @Order(5)
    void the_progress_in_all_programs() {
        var progress = user.get("/api/app/sos/progress").expect(200);
        assertDocumented("progress", progress);
        assertSameValues("progress", progress, "/data/statistics", "/data/completedPrograms/0/finalScore");
    }

    @Test
    @Order(6)
    void the_history_of_a_program() {
        var history =
                user.get("/api/app/sos/progress/" + intensive + "/history").expect(200);
        assertDocumented("history", history);
        assertSameValues("history", history, "/data/dailyHistory", "/data/programTitle");
    }

    @Test
    @Order(7)
    void a_submit() {
        user.setClock("2024-12-05T14:30:00Z");
        var submitted = user.post("/api/app/sos/quiz/" + thirdQuiz.get("_id").asString() + "/submit", """
                        {"responses":[{"questionId":"%s","answer":4},{"questionId":"%s","answer":["stress","sleep"]},
                         {"questionId":"%s","answer":"Had a great conversation with my friend"}]}""".formatted(
                                question(0), question(1), question(2)))
                .expect(200);
        assertDocumented("submit", submitted);
        assertSameValues(
                "submit",
                submitted,
                "/data/progress",
                "/data/nextQuizAvailableAt",
                "/data/submission/submittedAt",
                "/data/submission/score");
    }

    @Test
    @Order(8)
    void todays_quiz_once_it_is_completed() {
        var today =
                user.get("/api/app/sos/programs/" + intensive + "/quiz/today").expect(200);
        assertDocumented("today-completed", today);
        assertSameValues("today-completed", today, "/data");
    }

    @Test
    @Order(9)
    void the_creation_of_a_program() {
        var created = admin.post("/api/admin/sos/programs", """
                        {"title":"Intensive SOS - 14 Days","type":"ISOS",
                         "description":"A comprehensive 14-day self-improvement journey","durationDays":14,
                         "isActive":true,"imageUrl":"https://images.example/14.png"}""").expect(201);
        assertDocumented("create-program", created);
    }

    @Test
    @Order(10)
    void the_creation_of_a_quiz() {
        var created = admin.post("/api/admin/sos/programs/" + intensive + "/quiz", """
                        {"dayNumber":5,"title":"Day 5: Building Momentum","description":"Let's build on your progress",
                         "questions":[{"questionText":"How motivated do you feel?","questionType":"scale","options":[
                          {"value":1,"text":"Not at all"},{"value":2,"text":"Slightly"},{"value":3,"text":"Moderately"},
                          {"value":4,"text":"Very"},{"value":5,"text":"Extremely"}],
                          "isRequired":true,"order":1,"points":10}],"isActive":true}""")
                .expect(201);
        assertDocumented("create-quiz", created);
    }

    @Test
    @Order(11)
    void a_failed_validation() {
        var refused = admin.post(
                        "/api/admin/sos/programs/" + intensive + "/quiz",
                        "{\"dayNumber\":6,\"questions\":[" + percent("How?") + "]}")
                .expect(400);
        assertThat(refused.json()).isEqualTo(documented("validation-failed"));
    }

    private static String program(String title, String type, String description, int days) {
        return admin.post("/api/admin/sos/programs", """
                        {"title":"%s","type":"%s","description":"%s","durationDays":%d,
                         "imageUrl":"https://images.example/sos.png"}""".formatted(title, type, description, days))
                .expect(201)
                .text("/data/program/_id");
    }

    private static void quiz(int day, String title, String description, String questions) {
        var text = description == null ? "" : "\"description\":\"" + description + "\",";
        admin.post(
                        "/api/admin/sos/programs/" + intensive + "/quiz",
                        "{\"dayNumber\":%d,\"title\":\"%s\",%s\"questions\":[%s]}"
                                .formatted(day, title, text, questions))
                .expect(201);
    }

    /** A question whose answer is its score. */
    private static String percent(String text) {
        return """
        {"questionText":"%s","questionType":"scale","points":10,"metadata":{"min":0,"max":100}}""".formatted(text);
    }

    private static String thirdDay() {
        return String.join(",", List.of(ENERGY.formatted(""), """
                        {"questionText":"What challenges did you face today?","questionType":"multiple-choice",
                         "isRequired":true,"order":2,"points":20,"options":[
                         {"value":"stress","text":"Stress at work"},{"value":"sleep","text":"Poor sleep"},
                         {"value":"motivation","text":"Lack of motivation"},
                         {"value":"relationships","text":"Relationship issues"},
                         {"value":"health","text":"Health concerns"},{"value":"none","text":"No major challenges"}]}""", """
                        {"questionText":"Describe one positive thing that happened today","questionType":"text",
                         "isRequired":false,"order":3,"points":20}"""));
    }

    private static void aGenericRunIsCompletedWith78Percent() {
        user.post("/api/app/sos/programs/" + generic + "/start", "{}").expect(201);
        var today = user.get("/api/app/sos/programs/" + generic + "/quiz/today").expect(200);
        submit(today.at("/data/quiz"), "78");
    }

    private static void submitToday(String at, String answer) {
        user.setClock(at);
        submit(
                user.get("/api/app/sos/programs/" + intensive + "/quiz/today")
                        .expect(200)
                        .at("/data/quiz"),
                answer);
    }

    private static void submit(JsonNode quiz, String answer) {
        user.post(
                        "/api/app/sos/quiz/" + quiz.get("_id").asString() + "/submit",
                        "{\"responses\":[{\"questionId\":\"%s\",\"answer\":%s}]}"
                                .formatted(quiz.at("/questions/0/_id").asString(), answer))
                .expect(200);
    }

    private static String question(int index) {
        return thirdQuiz.at("/questions/" + index + "/_id").asString();
    }

    private static void assertDocumented(String example, Answer answer) {
        JsonShape.assertSame(documented(example), answer.json());
        assertThat(answer.text("/message"))
                .isEqualTo(documented(example).get("message").asString());
    }

    private static void assertSameValues(String example, Answer answer, String... paths) {
        for (var path : paths) {
            assertThat(wholeMinutes(answer).at(path))
                    .as(path)
                    .isEqualTo(documented(example).at(path));
        }
    }

    /** The clock goes on while the story is told. */
    private static JsonNode wholeMinutes(Answer answer) {
        return JsonMapper.shared().readTree(answer.text().replaceAll(":\\d\\d(\\.\\d+)?Z\"", ":00Z\""));
    }

    private static JsonNode documented(String example) {
        try (var file = SosApiExamplesTest.class.getResourceAsStream("/api-examples/" + example + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
