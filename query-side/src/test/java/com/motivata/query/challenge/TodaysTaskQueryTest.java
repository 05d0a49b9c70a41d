package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.FindTodaysTask;
import com.motivata.api.challenge.ChallengeQuery.TaskProgress;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.TaskType;
import com.motivata.query.RunningMongo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.challenge.ChallengeRefusal.NOT_JOINED;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FIRST;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.SECOND;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.oneDay;
import static com.motivata.query.challenge.ChallengeEvents.revised;
import static com.motivata.query.challenge.ChallengeEvents.task;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TodaysTaskQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void a_challenge() {
        readSide = new ReadSide(database.mongo()).after(created(FITNESS, week("Fitness", true)));
    }

    @Nested
    class For_who_is_not_in_it {

        @Test
        void there_is_none() {
            assertRefused(NOT_JOINED, () -> askAt(NOON));
        }

        @Test
        void somebody_elses_participation_does_not_count() {
            readSide.after(joined(BEN, FIRST, 1));
            assertRefused(NOT_JOINED, () -> askAt(NOON));
        }

        @Test
        void nor_does_one_that_was_left() {
            readSide.after(joined(ASHA, FIRST, 1), left(ASHA, FIRST, NOON));
            assertRefused(NOT_JOINED, () -> askAt(NOON));
        }
    }

    @Nested
    class For_who_is_in_it {

        @BeforeEach
        void asha_joined() {
            readSide.after(joined(ASHA, FIRST, 1));
        }

        @Test
        void it_is_the_task_of_the_current_day() {
            assertThat(askAt(NOON))
                    .isEqualTo(
                            new FindTodaysTask.Result(task(1, "Warm-up Basics"), new TaskProgress(1, 7, 0, 0, false)));
        }

        @Test
        void a_day_without_a_task_has_a_plain_one() {
            readSide.after(done(ASHA, FIRST, 1));
            assertThat(askAt(day(2)).task())
                    .isEqualTo(new DailyTask(2, "Day 2", "Seven days of moving", TaskType.ACTION, null, List.of()));
        }

        @Test
        void the_task_just_completed_is_shown_until_midnight() {
            readSide.after(done(ASHA, FIRST, 1));
            var answer = askAt(Instant.parse("2024-12-01T23:59:59.999Z"));
            assertThat(answer.task().dayNumber()).isEqualTo(1);
            assertThat(answer.progress()).isEqualTo(new TaskProgress(1, 7, 1, 1, true));
        }

        @Test
        void the_next_task_is_shown_from_midnight() {
            readSide.after(done(ASHA, FIRST, 1));
            assertThat(askAt(Instant.parse("2024-12-02T00:00:00Z")).progress())
                    .isEqualTo(new TaskProgress(2, 7, 1, 1, false));
        }

        @Test
        void a_missed_day_shifts_the_rest_and_ends_the_streak() {
            readSide.after(done(ASHA, FIRST, 1));
            assertThat(askAt(day(3)).progress()).isEqualTo(new TaskProgress(2, 7, 1, 0, false));
        }

        @Test
        void an_edit_changes_tasks_to_come_but_renames_none_that_is_done() {
            readSide.after(done(ASHA, FIRST, 1), revised(FITNESS, oneDay()));
            assertThat(askAt(day(1)).task().title()).isEqualTo("Task 1");
            assertThat(askAt(day(2)).task().description()).isEqualTo("Every day");
            assertThat(askAt(day(2)).progress().totalDays()).isEqualTo(7);
        }

        @Test
        void an_inactive_or_deleted_challenge_goes_on() {
            readSide.after(revised(FITNESS, week("Fitness", false)));
            assertThat(askAt(NOON).task().title()).isEqualTo("Warm-up Basics");
            readSide.after(deleted(FITNESS));
            assertThat(askAt(NOON).task().title()).isEqualTo("Warm-up Basics");
        }

        @Test
        void who_joined_again_starts_again() {
            readSide.after(done(ASHA, FIRST, 1), left(ASHA, FIRST, NOON), joined(ASHA, SECOND, 2));
            assertThat(askAt(NOON).progress()).isEqualTo(new TaskProgress(1, 7, 0, 0, false));
        }

        @Test
        void a_day_done_yesterday_and_sent_today_leaves_todays_open() {
            readSide.after(done(ASHA, FIRST, 1, day(1), ZoneOffset.UTC, day(2)));
            assertThat(askAt(day(2)).progress()).isEqualTo(new TaskProgress(2, 7, 1, 1, false));
        }

        @ParameterizedTest(name = "completed {0} in {1}: next at {2}")
        @CsvSource({
            "2024-12-01T12:00:00Z, Asia/Kolkata,       2024-12-01T18:30:00Z",
            "2024-12-01T12:00:00Z, Pacific/Kiritimati, 2024-12-02T10:00:00Z", // +14: there it is the 2nd already
            "2024-12-01T12:00:00Z, Etc/GMT+12,         2024-12-02T12:00:00Z", // −12
            "2018-11-03T20:00:00Z, America/Sao_Paulo,  2018-11-04T03:00:00Z", // no 00:00 there: the day starts at 01:00
            "2024-03-31T12:00:00Z, Europe/Berlin,      2024-03-31T22:00:00Z" // 23 hours long
        })
        void the_next_task_comes_at_the_local_midnight(Instant completed, ZoneId zone, Instant opens) {
            readSide.after(done(ASHA, FIRST, 1, completed, zone, completed));
            assertThat(ask(opens.minusMillis(1), zone).progress()).isEqualTo(new TaskProgress(1, 7, 1, 1, true));
            assertThat(ask(opens, zone).progress()).isEqualTo(new TaskProgress(2, 7, 1, 1, false));
        }

        @Test
        void who_flies_west_has_done_the_day_recorded() {
            readSide.after(done(ASHA, FIRST, 1, NOON, ZoneId.of("Pacific/Kiritimati"), NOON));
            assertThat(ask(NOON.plusSeconds(60), ZoneId.of("Pacific/Pago_Pago")).progress())
                    .isEqualTo(new TaskProgress(1, 7, 1, 1, true));
        }

        @Test
        void who_flies_east_gets_the_next_task_where_it_is_tomorrow() {
            readSide.after(done(ASHA, FIRST, 1));
            assertThat(ask(NOON, ZoneId.of("Pacific/Kiritimati")).progress())
                    .isEqualTo(new TaskProgress(2, 7, 1, 1, false));
        }
    }

    @Test
    void after_the_last_day_its_task_stays() {
        readSide.after(
                created(READING, oneDay()),
                joinedOneDay(ASHA, FIRST, NOON),
                doneOneDay(ASHA, FIRST, NOON),
                completed(ASHA, READING, FIRST, NOON));
        var query = new FindTodaysTask(READING, ASHA, ZoneOffset.UTC);
        assertThat(readSide.todaysTask(NOON).answer(query).progress()).isEqualTo(new TaskProgress(1, 1, 1, 1, true));
        assertThat(readSide.todaysTask(day(9)).answer(query).progress()).isEqualTo(new TaskProgress(1, 1, 1, 0, false));
    }

    private FindTodaysTask.Result askAt(Instant now) {
        return ask(now, ZoneOffset.UTC);
    }

    private FindTodaysTask.Result ask(Instant now, ZoneId zone) {
        return readSide.todaysTask(now).answer(new FindTodaysTask(FITNESS, ASHA, zone));
    }
}
