package com.motivata.challenge;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.Race;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thirty days of one who lives in Berlin: two devices on one day, a missed day, a flight east and one west, the change
 * to summer time, two days done on a plane, an edit and a deletion in the middle, and the end with its rewards.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThirtyDaysTest {

    @TempDir
    Path data;

    private Api admin;
    private Api berlin;
    private Api auckland;
    private Api losAngeles;
    private Challenger user;
    private String challenge = "";
    private int day = 1;

    @Test
    void thirty_days_across_the_world_and_the_change_of_the_clocks() throws Exception {
        try (var application = TestApplication.start(data)) {
            begin(application.api());
            theUserJoins();
            twoDevicesCompleteTheFirstDay();
            threeDaysInARowAreAMilestone();
            aDayIsMissed();
            theClocksChange();
            theUserFliesEast();
            theUserFliesWestAndDoesTwoDaysOnThePlane();
            theChallengeIsEditedAndDeleted();
            theRestIsDone();
            theChallengeIsCompleted();
        }
        try (var application = TestApplication.start(data)) {
            begin(application.api());
            everythingIsStillThere();
        }
    }

    private void begin(Api api) {
        admin = api.as("admin", "ada");
        berlin = api.asUserIn("Europe/Berlin", "uma");
        auckland = api.asUserIn("Pacific/Auckland", "uma");
        losAngeles = api.asUserIn("America/Los_Angeles", "uma");
        user = new Challenger(berlin, challenge);
    }

    private void theUserJoins() {
        admin.setClock("2025-03-20T09:00:00Z");
        challenge = Challenger.newChallenge(admin, 30);
        user = new Challenger(berlin, challenge);
        user.today().expect(404);
        user.complete(1).expect(404);
        var joined = user.join().expect(201);
        assertThat(joined.text("/data/todaysTask/title")).isEqualTo("Warm-up");
        user.join().expect(409, 4006, "CHALLENGE_ALREADY_JOINED");
    }

    private void twoDevicesCompleteTheFirstDay() throws Exception {
        var answers = Race.of(2, device -> () -> user.complete(1));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(user.today()
                        .expect(200)
                        .at("/data/progress/isCompletedToday")
                        .asBoolean())
                .isTrue();
        day = 2;
        user.complete(2).expect(422, 4008, "INVALID_DAY_NUMBER");
    }

    private void threeDaysInARowAreAMilestone() {
        nextDay("2025-03-21T20:00:00Z", user);
        var third = nextDay("2025-03-22T20:00:00Z", user);
        assertThat(third.at("/data/streak/current").asInt()).isEqualTo(3);
        assertThat(third.text("/data/streak/message")).contains("3 days in a row");
    }

    private void aDayIsMissed() {
        admin.setClock("2025-03-24T12:00:00Z");
        assertThat(streakCount()).as("dead, although nobody wrote").isZero();
        var fourth = nextDay("2025-03-24T12:00:00Z", user);
        assertThat(fourth.at("/data/streak/current").asInt()).isEqualTo(1);
        assertThat(fourth.at("/data/progress/longestStreak").asInt()).isEqualTo(3);
        var missed = user.streak().expect(200).at("/data/days/3");
        assertThat(missed.get("date").asString()).isEqualTo("2025-03-23");
        assertThat(missed.get("counted").asBoolean()).isFalse();
        assertThat(missed.get("reason").asString()).isNotBlank();
    }

    private void theClocksChange() {
        for (int date = 25; date <= 29; date++) {
            nextDay("2025-03-" + date + "T21:00:00Z", user);
        }
        // 30 March 2025 has 23 hours in Berlin: it ends at 22:00Z instead of 23:00Z
        nextDay("2025-03-30T21:59:00Z", user);
        user.complete(day).expect(422, 4008, "INVALID_DAY_NUMBER");
        var next = nextDay("2025-03-30T22:00:00Z", user);
        assertThat(next.at("/data/streak/current").asInt()).isEqualTo(8);
    }

    private void theUserFliesEast() {
        // In Auckland it is 1 April already, while in Berlin it still is 31 March
        var east = user.as(auckland);
        var answer = nextDay("2025-03-31T12:00:00Z", east);
        assertThat(answer.at("/data/streak/current").asInt()).isEqualTo(9);
        user.as(berlin).complete(day).expect(422, 4008, "INVALID_DAY_NUMBER");
    }

    private void theUserFliesWestAndDoesTwoDaysOnThePlane() {
        admin.setClock("2025-04-04T06:00:00Z");
        var west = user.as(losAngeles);
        west.completeAt(day, "2025-04-05T00:00:00Z").expect(422);
        west.completeAt(day, "2025-04-01T05:59:00Z").expect(422);
        west.completeAt(day, "2025-04-02T20:00:00Z").expect(200);
        day++;
        west.completeAt(day, "2025-04-02T21:00:00Z").expect(422, 4008, "INVALID_DAY_NUMBER");
        var second = west.completeAt(day, "2025-04-03T20:00:00Z").expect(200);
        day++;
        assertThat(second.text("/data/completion/completedAt")).isEqualTo("2025-04-03T20:00:00Z");
        assertThat(second.at("/data/streak/current").asInt()).isEqualTo(11);
    }

    private void theChallengeIsEditedAndDeleted() {
        admin.put("/api/admin/challenges/" + challenge, """
                        {"totalDays":40,"dailyTasks":[{"dayNumber":%d,"title":"Rewritten","description":"D",
                         "taskType":"learning"}]}""".formatted(day)).expect(200);
        awaitWhatTheAdminWrote();
        admin.setClock("2025-04-04T12:00:00Z");
        assertThat(user.today().expect(200).text("/data/task/title")).isEqualTo("Rewritten");
        assertThat(user.today().at("/data/progress/totalDays").asInt()).isEqualTo(30);
        admin.delete("/api/admin/challenges/" + challenge).expect(200);
        admin.delete("/api/admin/challenges/" + challenge).expect(404);
        awaitWhatTheAdminWrote();
        user.details().expect(404);
        user.today().expect(200);
    }

    /** A read waits for the reader's own writes only. */
    private void awaitWhatTheAdminWrote() {
        admin.get("/api/admin/challenges").expect(200);
    }

    private void theRestIsDone() {
        admin.setClock("2025-04-04T20:00:00Z");
        while (day < 30) {
            user.complete(day).expect(200);
            day++;
            admin.advanceClock("P1D");
        }
    }

    private void theChallengeIsCompleted() {
        var last = user.complete(30).expect(200);
        assertThat(last.at("/data/progress/isCompleted").asBoolean()).isTrue();
        assertThat(last.at("/data/progress/progressPercentage").asInt()).isEqualTo(100);
        user.complete(30).expect(409, 4007, "CHALLENGE_ALREADY_COMPLETED");
        user.join().expect(404);
        assertCompleted();
    }

    private void everythingIsStillThere() {
        assertCompleted();
    }

    private void assertCompleted() {
        var mine = user.mine().expect(200);
        assertThat(mine.at("/data/active").size()).isZero();
        assertThat(mine.at("/data/completed/0/rewardsEarned").toString())
                .isEqualTo("[\"badge_fitness_warrior\",\"points_bonus\"]");
        // 25 March to the end without a gap: 24 March is the first of 27
        assertThat(mine.at("/data/completed/0/finalStreak").asInt()).isEqualTo(27);
        assertThat(mine.at("/data/statistics/longestEverStreak").asInt()).isEqualTo(27);
        assertThat(mine.at("/data/statistics/totalDaysCompleted").asInt()).isEqualTo(30);
    }

    private Answer nextDay(String instant, Challenger where) {
        admin.setClock(instant);
        return where.complete(day++).expect(200);
    }

    private int streakCount() {
        return user.details().expect(200).at("/data/userProgress/streakCount").asInt();
    }
}
