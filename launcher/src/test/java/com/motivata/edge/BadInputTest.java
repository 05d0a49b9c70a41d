package com.motivata.edge;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever is sent: a clear answer in the envelope that names the field, and nothing stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final Api API = SharedApplication.api();
    private static final String PROGRAMS = "/api/admin/sos/programs";

    private static Api admin = API;
    private static Api user = API;
    private static String program = "";
    private static String quiz = "";
    private static String question = "";

    private long commitsBefore;

    @BeforeAll
    static void aProgramIsStarted() {
        admin = API.as("admin", "bad-input-admin");
        user = API.as("user", "bad-input-user");
        program = new SosAdmin(admin).programWithQuizzes(7);
        var sosUser = new SosUser(user, program);
        sosUser.start(7).expect(201);
        var today = sosUser.today();
        quiz = today.text("/data/quiz/_id");
        question = today.text("/data/quiz/questions/0/_id");
    }

    @BeforeEach
    void countCommits() {
        commitsBefore = commits();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(commits()).isEqualTo(commitsBefore);
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                arguments("not JSON at all", 400, null, "nonsense"),
                arguments("cut off", 400, null, "{\"title\":"),
                arguments("an array", 400, null, "[]"),
                arguments("something behind it", 400, null, valid() + "{}"),
                arguments("a field twice", 400, null, valid().replace("{", "{\"title\":\"Twice\",")),
                arguments("nothing", 400, null, ""),
                arguments(
                        "title missing", 400, "title", "{\"type\":\"GSOS\",\"description\":\"D\",\"durationDays\":1}"),
                arguments("title null", 400, "title", valid().replace("\"T\"", "null")),
                arguments("title blank", 422, "title", valid().replace("\"T\"", "\"  \"")),
                arguments("title a number", 400, "title", valid().replace("\"T\"", "7")),
                arguments("title an operator", 400, "title", valid().replace("\"T\"", "{\"$gt\":\"\"}")),
                arguments("title too long", 422, "title", valid().replace("\"T\"", "\"" + "x".repeat(201) + "\"")),
                arguments("unknown type", 422, "type", valid().replace("GSOS", "XSOS")),
                arguments("days as text", 400, "durationDays", valid().replace(":1", ":\"1\"")),
                arguments("half a day", 400, "durationDays", valid().replace(":1", ":1.5")),
                arguments("days beyond int", 400, "durationDays", valid().replace(":1", ":99999999999")),
                arguments("wrong days", 422, "durationDays", valid().replace(":1", ":8")),
                arguments("active as text", 400, "isActive", valid().replace("{", "{\"isActive\":\"yes\",")),
                arguments("no URL", 422, "imageUrl", valid().replace("{", "{\"imageUrl\":\"javascript:alert(1)\",")),
                arguments("unknown field", 400, "colour", valid().replace("{", "{\"colour\":\"red\",")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void a_program(String what, int status, String field, String body) {
        assertRefused(admin.post(PROGRAMS, body), status, field);
    }

    static Stream<Arguments> submits() {
        return Stream.of(
                arguments("responses missing", 400, "responses", "{}"),
                arguments("responses no list", 400, "responses", "{\"responses\":{\"$gt\":\"\"}}"),
                arguments("answer missing", 400, "responses[0].answer", response("{\"questionId\":\"QUESTION\"}")),
                arguments("answer null", 400, "responses[0].answer", answer("null")),
                arguments("an operator as answer", 422, "responses[0].answer", answer("{\"$gt\":\"\"}")),
                arguments("text for a number", 422, "responses[0].answer", answer("\"5\"")),
                arguments("out of range", 422, "responses[0].answer", answer("6")),
                arguments("beyond all range", 400, "responses[0].answer", answer("1e400")),
                arguments("no whole number", 422, "responses[0].answer", answer("2.5")),
                arguments("a list", 422, "responses[0].answer", answer("[1]")),
                arguments(
                        "an operator as id",
                        400,
                        "responses[0].questionId",
                        response("{\"questionId\":{\"$ne\":1},\"answer\":1}")),
                arguments(
                        "an unknown question",
                        422,
                        "responses[0].questionId",
                        response("{\"questionId\":\"$where\",\"answer\":1}")),
                arguments("no answer at all", 422, "responses", "{\"responses\":[]}"),
                arguments("an unknown field", 400, "score", "{\"score\":100,\"responses\":[]}"),
                arguments("deeply nested", 400, null, answer("[".repeat(2000) + "]".repeat(2000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submits")
    void a_submit(String what, int status, String field, String body) {
        assertRefused(
                user.post("/api/app/sos/quiz/" + quiz + "/submit", body.replace("QUESTION", question)), status, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef01234567",
                "1",
                "$ne",
                "%7B%22$gt%22:%22%22%7D",
                "..",
                "a%20b",
                "0123456789ABCDEF01234567"
            })
    void an_id_that_is_nobodys_is_not_found_whatever_it_looks_like(String id) {
        var unknown = user.get("/api/app/sos/programs/0123456789abcdef01234568").expect(404);
        var answer = user.get("/api/app/sos/programs/" + id);
        if (!id.equals("..")) {
            answer.expect(404, 404, "NOT_FOUND");
            assertThat(answer.text()).isEqualTo(unknown.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=ten",
                "page=0",
                "page=-1",
                "page=1.5",
                "limit=",
                "type=XSOS",
                "isActive=maybe",
                "page=99999999999999999999"
            })
    void a_bad_query_parameter_is_named(String query) {
        var answer = API.get("/api/app/sos/programs?" + query);
        assertRefused(answer, 400, query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_page_beyond_the_last_is_empty_however_far_beyond() {
        var answer = API.get("/api/app/sos/programs?limit=100&page=2147483647").expect(200);
        assertThat(answer.at("/data/programs").size()).isZero();
    }

    @Test
    void a_number_too_precise_to_be_stored_is_named() {
        var digits = "0.1234567890123456789012345678901234567";
        var body = """
                {"dayNumber":1,"title":"T","isActive":false,"questions":[{"questionText":"Q","questionType":"scale",
                 "options":[{"value":%s,"text":"A"},{"value":1,"text":"B"}],"metadata":{"weight":%s}}]}""".formatted(digits, digits);
        var answer = admin.post(PROGRAMS + "/" + program + "/quiz", body);
        assertRefused(answer, 422, "questions[0].options[0].value");
        assertThat(answer.text("/errors/1/field")).isEqualTo("questions[0].metadata");
    }

    @Test
    void a_body_of_a_megabyte_is_refused() {
        var body = valid().replace("\"D\"", "\"" + "x".repeat(1 << 20) + "\"");
        assertRefused(admin.post(PROGRAMS, body), 413, null);
    }

    @Test
    void another_media_type_is_refused() {
        assertRefused(admin.with("Content-Type", "text/plain").post(PROGRAMS, valid()), 415, null);
    }

    @Test
    void a_time_zone_that_is_none_is_named() {
        var answer = user.with("X-Time-Zone", "Mars/Olympus").get("/api/app/sos/programs/" + program + "/quiz/today");
        assertRefused(answer, 400, "X-Time-Zone");
    }

    @Test
    void metadata_holds_no_operators() {
        var body = """
                {"dayNumber":1,"title":"T","isActive":false,
                 "questions":[{"questionText":"Q","questionType":"text","metadata":{"$where":"1"}}]}""";
        assertRefused(admin.post(PROGRAMS + "/" + program + "/quiz", body), 422, "questions[0].metadata");
    }

    @Test
    void metadata_holds_no_number_that_could_not_be_stored() {
        var body = """
                {"dayNumber":1,"title":"T","isActive":false,"questions":[{"questionText":"Q","questionType":"text",
                 "metadata":{"hint":null,"huge":1e400}}]}""";
        assertRefused(admin.post(PROGRAMS + "/" + program + "/quiz", body), 400, "questions[0].metadata.huge");
    }

    private static void assertRefused(Answer answer, int status, String field) {
        if (field == null) {
            answer.expectRefusal(status);
        } else {
            answer.expectRefusal(status, field);
        }
    }

    private static String valid() {
        return "{\"title\":\"T\",\"type\":\"GSOS\",\"description\":\"D\",\"durationDays\":1}";
    }

    private static String answer(String answer) {
        return SosUser.oneResponse("QUESTION", answer);
    }

    private static String response(String response) {
        return "{\"responses\":[" + response + "]}";
    }

    private static long commits() {
        return SharedApplication.get()
                .bean(MongoDatabase.class)
                .getCollection("commits")
                .countDocuments();
    }
}
