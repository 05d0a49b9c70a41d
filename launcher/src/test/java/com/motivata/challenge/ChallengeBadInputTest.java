package com.motivata.challenge;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.SharedApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever is sent about challenges: a clear answer in the envelope that names the field, and nothing stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeBadInputTest {

    private static final Api API = SharedApplication.api();

    private static Api admin = API;
    private static Api user = API;
    private static String challenge = "";

    private long commitsBefore;

    @BeforeAll
    static void aChallengeIsJoined() {
        admin = API.as("admin", "bad-challenge-admin");
        user = API.as("user", "bad-challenge-user");
        challenge = Challenger.newChallenge(admin, 30);
        new Challenger(user, challenge).join().expect(201);
    }

    @BeforeEach
    void countCommits() {
        commitsBefore = commits();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(commits()).isEqualTo(commitsBefore);
    }

    static Stream<Arguments> challenges() {
        return Stream.of(
                arguments("cut off", 400, null, "{\"title\":"),
                arguments("title missing", 400, "title", valid().replace("\"title\":\"T\",", "")),
                arguments("title an operator", 400, "title", valid().replace("\"T\"", "{\"$gt\":\"\"}")),
                arguments("title blank", 422, "title", valid().replace("\"T\"", "\" \"")),
                arguments("unknown category", 422, "category", valid().replace("fitness", "napping")),
                arguments("unknown difficulty", 422, "difficulty", valid().replace("beginner", "deadly")),
                arguments("no day", 422, "totalDays", valid().replace("30", "0")),
                arguments("more than a year", 422, "totalDays", valid().replace("30", "366")),
                arguments("days as text", 400, "totalDays", valid().replace("30", "\"30\"")),
                arguments("two tasks for one day", 422, "dailyTasks[1].dayNumber", tasks(task(1), task(1))),
                arguments("a task beyond the end", 422, "dailyTasks[0].dayNumber", tasks(task(31))),
                arguments("a task for day 0", 422, "dailyTasks[0].dayNumber", tasks(task(0))),
                arguments("a task without a title", 400, "dailyTasks[0].title", tasks("{\"dayNumber\":1}")),
                arguments(
                        "a resource that is a script",
                        422,
                        "dailyTasks[0].resources[0].url",
                        tasks(task(1).replace(
                                        "}",
                                        ",\"resources\":[{\"type\":\"link\",\"title\":\"L\","
                                                + "\"url\":\"javascript:alert(1)\"}]}"))),
                arguments("points without points", 422, "rewards[0].points", reward("points", "")),
                arguments("no points at all", 422, "rewards[0].points", reward("points", ",\"points\":0")),
                arguments("a badge with points", 422, "rewards[0].points", reward("badge", ",\"points\":5")),
                arguments("an unknown reward", 422, "rewards[0].type", reward("money", "")),
                arguments("a color by name", 422, "iconColor", with("\"iconColor\":\"red\"")),
                arguments("a color cut short", 422, "iconColor", with("\"iconColor\":\"#FFF\"")),
                arguments("an image that is a script", 422, "imageUrl", with("\"imageUrl\":\"javascript:alert(1)\"")),
                arguments("active as text", 400, "isActive", with("\"isActive\":\"yes\"")),
                arguments("unknown field", 400, "participantCount", with("\"participantCount\":1000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("challenges")
    void a_challenge(String what, int status, String field, String body) {
        assertRefused(admin.post("/api/admin/challenges", body), status, field);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                arguments("nothing", 400, "dayNumber", "{}"),
                arguments("day as text", 400, "dayNumber", "{\"dayNumber\":\"1\"}"),
                arguments("day null", 400, "dayNumber", "{\"dayNumber\":null}"),
                arguments("notes too long", 422, "notes", day("\"notes\":\"" + "x".repeat(5001) + "\"")),
                arguments("notes an operator", 400, "notes", day("\"notes\":{\"$ne\":1}")),
                arguments("proof that is no URL", 422, "proofUrl", day("\"proofUrl\":\"my photo\"")),
                arguments("proof that is a file", 422, "proofUrl", day("\"proofUrl\":\"file:///etc/passwd\"")),
                arguments("in the future", 422, "completedAt", day("\"completedAt\":\"2999-01-01T00:00:00Z\"")),
                arguments("long ago", 422, "completedAt", day("\"completedAt\":\"2001-01-01T00:00:00Z\"")),
                arguments("no time", 422, "completedAt", day("\"completedAt\":\"yesterday\"")),
                arguments("unknown field", 400, "streakCount", day("\"streakCount\":100")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void a_day(String what, int status, String field, String body) {
        assertRefused(user.post("/api/app/challenges/" + challenge + "/complete-day", body), status, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=xyz",
                "difficulty=deadly",
                "duration=forever",
                "isFeatured=maybe",
                "isActive=maybe",
                "page=0",
                "limit=101"
            })
    void a_bad_query_parameter_is_named(String query) {
        var field = query.substring(0, query.indexOf('='));
        assertRefused(API.get("/api/app/challenges?" + query), 400, field);
        assertRefused(admin.get("/api/admin/challenges?" + query), 400, field);
    }

    private static void assertRefused(Answer answer, int status, String field) {
        if (field == null) {
            answer.expectRefusal(status);
        } else {
            answer.expectRefusal(status, field);
        }
    }

    private static String valid() {
        return "{\"title\":\"T\",\"description\":\"D\",\"shortDescription\":\"S\",\"totalDays\":30,"
                + "\"category\":\"fitness\",\"difficulty\":\"beginner\"}";
    }

    private static String with(String field) {
        return valid().replace("}", "," + field + "}");
    }

    private static String tasks(String... tasks) {
        return with("\"dailyTasks\":[" + String.join(",", tasks) + "]");
    }

    private static String task(int day) {
        return "{\"dayNumber\":%d,\"title\":\"T\",\"description\":\"D\",\"taskType\":\"action\"}".formatted(day);
    }

    private static String reward(String type, String points) {
        return with("\"rewards\":[{\"type\":\"%s\",\"name\":\"N\",\"description\":\"D\"%s}]".formatted(type, points));
    }

    private static String day(String field) {
        return "{\"dayNumber\":1," + field + "}";
    }

    private static long commits() {
        return SharedApplication.get()
                .bean(MongoDatabase.class)
                .getCollection("commits")
                .countDocuments();
    }
}
