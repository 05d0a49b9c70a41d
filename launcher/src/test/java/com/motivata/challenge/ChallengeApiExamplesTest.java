package com.motivata.challenge;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.JsonShape;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
 * Every example of the API's documentation of challenges, field by field, with its values where a story can make them
 * come about. The tests are the days of that story, in order.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChallengeApiExamplesTest {

    private static final String RESOURCES =
            "[{\"type\":\"video\",\"title\":\"Beginner Stretching Guide\",\"url\":\"https://...\"}]";
    private static final String WARM_UP = """
            {"dayNumber":1,"title":"Warm-up Basics","description":"10-minute stretching routine","taskType":"action",
             "estimatedMinutes":10,"resources":%s}""".formatted(RESOURCES);
    private static final String CARDIO = """
            {"dayNumber":5,"title":"Cardio Day","description":"20 minutes of light jogging or brisk walking",
             "taskType":"action","estimatedMinutes":20,"resources":%s}""".formatted(RESOURCES);

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static Api admin;
    private static Api uma;
    private static String fitness;
    private static Challenger user;

    @BeforeAll
    static void start() {
        application = TestApplication.start(data);
        admin = application.api().as("admin", "ada");
        uma = application.api().as("user", "uma");
        threeChallengesAreLeftAfter14And10And9Days();
        sevenDaysOfMeditationAreCompleted();
        fourDaysOfFitnessAreCompleted();
        admin.setClock("2024-12-05T00:00:00Z");
        awaitWhatTheAdminWrote();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void the_list_of_challenges() {
        var list = application.api().get("/api/app/challenges?category=fitness").expect(200);
        assertDocumented("list", list);
        for (var field : new String[] {
            "title",
            "shortDescription",
            "description",
            "totalDays",
            "category",
            "difficulty",
            "imageUrl",
            "iconName",
            "iconColor",
            "isFeatured"
        }) {
            assertSameValues("list", list, "/data/challenges/0/" + field);
        }
    }

    @Test
    @Order(2)
    void joining_a_challenge() {
        var joined = new Challenger(application.api().as("user", "vik"), fitness).join();
        assertDocumented("join", joined.expect(201));
        assertThat(joined.text("/data/progress/challengeId")).isEqualTo(fitness);
        assertSameValues(
                "join",
                joined,
                "/data/progress/currentDay",
                "/data/progress/status",
                "/data/progress/startedAt",
                "/data/progress/streakCount",
                "/data/todaysTask");
    }

    @Test
    @Order(3)
    void a_challenge_with_the_users_progress() {
        var details = user.details().expect(200);
        assertDocumented("details", details);
        assertSameValues(
                "details", details, "/data/challenge/dailyTasks", "/data/challenge/rewards", "/data/userProgress");
    }

    @Test
    @Order(4)
    void todays_task() {
        admin.put("/api/admin/challenges/" + fitness, "{\"dailyTasks\":[" + WARM_UP + "," + CARDIO + "]}")
                .expect(200);
        awaitWhatTheAdminWrote();
        var today = user.today().expect(200);
        assertDocumented("today", today);
        assertSameValues("today", today, "/data");
    }

    @Test
    @Order(5)
    void completing_a_day() {
        uma.setClock("2024-12-05T18:00:00Z");
        var completed = uma.post(
                "/api/app/challenges/" + fitness + "/complete-day",
                "{\"dayNumber\":5,\"notes\":\"Did 25 minutes today!\",\"proofUrl\":\"https://...\"}");
        assertDocumented("complete-day", completed.expect(200));
        assertSameValues("complete-day", completed, "/data");
    }

    @Test
    @Order(6)
    void my_challenges() {
        var mine = user.mine().expect(200);
        assertDocumented("mine", mine);
        for (var field : new String[] {"title", "totalDays", "streakCount", "progressPercentage", "imageUrl"}) {
            assertSameValues("mine", mine, "/data/active/0/" + field);
        }
        for (var field : new String[] {"title", "completedAt", "finalStreak", "rewardsEarned"}) {
            assertSameValues("mine", mine, "/data/completed/0/" + field);
        }
        for (var field : new String[] {"totalJoined", "currentStreak", "longestEverStreak", "totalDaysCompleted"}) {
            assertSameValues("mine", mine, "/data/statistics/" + field);
        }
        // The example shows day 5 after five days and counts two of one completed challenge: neither can be
        assertThat(mine.at("/data/active/0/currentDay").asInt()).isEqualTo(6);
        assertThat(mine.at("/data/statistics/totalCompleted").asInt()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void leaving_a_challenge() {
        var left = new Challenger(application.api().as("user", "vik"), fitness).leave();
        assertThat(left.expect(200).text("/data/progress/status")).isEqualTo("abandoned");
    }

    /** The documentation shows the request only: what was sent comes back, with what the schema adds. */
    @Test
    @Order(8)
    void the_creation_of_a_challenge() {
        var created = admin.post("/api/admin/challenges", """
                        {"title":"21-Day Reading Challenge","description":"Read for 30 minutes every day",
                         "shortDescription":"Build a reading habit in 21 days","totalDays":21,"category":"reading",
                         "difficulty":"beginner","imageUrl":"https://...","iconName":"book-open",
                         "iconColor":"#4ECDC4","isActive":true,"isFeatured":false,
                         "dailyTasks":[{"dayNumber":1,"title":"Choose Your Book",
                          "description":"Select a book you've been wanting to read","taskType":"action",
                          "estimatedMinutes":15}],
                         "rewards":[{"type":"badge","name":"Bookworm",
                          "description":"Completed 21-Day Reading Challenge"}]}""").expect(201);
        assertDocumented("create", created);
        var documented = documented("create").at("/data/challenge");
        documented.propertyNames().stream()
                .filter(name -> !name.equals("_id") && !name.startsWith("created") && !name.equals("updatedAt"))
                .forEach(name -> assertSameValues("create", created, "/data/challenge/" + name));
    }

    private static void threeChallengesAreLeftAfter14And10And9Days() {
        admin.setClock("2024-10-01T12:00:00Z");
        for (int days : new int[] {14, 10, 9}) {
            var challenge = Challenger.newChallenge(admin, 28);
            admin.put("/api/admin/challenges/" + challenge, "{\"category\":\"other\"}")
                    .expect(200);
            var challenger = new Challenger(uma, challenge);
            complete(challenger, days);
            challenger.leave().expect(200);
        }
    }

    private static void sevenDaysOfMeditationAreCompleted() {
        admin.setClock("2024-11-14T00:00:00Z");
        var meditation = admin.post("/api/admin/challenges", """
                        {"title":"7-Day Meditation Streak","description":"Sit still","shortDescription":"Sit",
                         "totalDays":7,"category":"meditation","difficulty":"beginner",
                         "rewards":[{"type":"badge","name":"Meditation Master","description":"Sat still"}]}""");
        complete(new Challenger(uma, idOf(meditation)), 7);
    }

    private static void fourDaysOfFitnessAreCompleted() {
        admin.setClock("2024-12-01T00:00:00Z");
        fitness = idOf(admin.post("/api/admin/challenges", """
                        {"title":"30-Day Fitness Challenge","description":"A comprehensive fitness program...",
                         "shortDescription":"Transform your fitness in 30 days","totalDays":30,"category":"fitness",
                         "difficulty":"intermediate","imageUrl":"https://...","iconName":"dumbbell",
                         "iconColor":"#FF6B6B","isFeatured":true,"dailyTasks":[%s],
                         "rewards":[{"type":"badge","name":"Fitness Warrior",
                          "description":"Completed 30-Day Fitness Challenge","imageUrl":"https://..."}]}""".formatted(WARM_UP)));
        user = new Challenger(uma, fitness);
        complete(user, 4);
    }

    /** A read waits for the reader's own writes only. */
    private static void awaitWhatTheAdminWrote() {
        admin.get("/api/admin/challenges").expect(200);
    }

    private static String idOf(Answer created) {
        return created.expect(201).text("/data/challenge/_id");
    }

    /** One day after the other, from now on. */
    private static void complete(Challenger challenger, int days) {
        challenger.join().expect(201);
        challenger.complete(1).expect(200);
        for (int day = 2; day <= days; day++) {
            admin.advanceClock("P1D");
            challenger.complete(day).expect(200);
        }
    }

    private static void assertDocumented(String example, Answer answer) {
        JsonShape.assertSame(documented(example), answer.json());
        assertThat(answer.text("/message"))
                .isEqualTo(documented(example).get("message").asString());
    }

    private static void assertSameValues(String example, Answer answer, String... paths) {
        for (var path : paths) {
            var documented = documented(example).at(path);
            assertThat(documented.isMissingNode()).as(path).isFalse();
            assertThat(wholeMinutes(answer).at(path)).as(path).isEqualTo(documented);
        }
    }

    /** The clock goes on while the story is told. */
    private static JsonNode wholeMinutes(Answer answer) {
        return JsonMapper.shared().readTree(answer.text().replaceAll(":\\d\\d(\\.\\d+)?Z\"", ":00Z\""));
    }

    private static JsonNode documented(String example) {
        var path = "/api-examples/challenge-" + example + ".json";
        try (var file = ChallengeApiExamplesTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
