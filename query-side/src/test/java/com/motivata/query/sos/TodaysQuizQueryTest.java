package com.motivata.query.sos;

import com.motivata.api.sos.QuizSheet;
import com.motivata.api.sos.SosQuery.DayProgress;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.AlreadyCompleted;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.Available;
import com.motivata.query.RunningMongo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.sos.SosRefusal.QUIZ_NOT_AVAILABLE;
import static com.motivata.api.sos.SosRefusal.RUN_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.RUN_1;
import static com.motivata.query.sos.SosEvents.RUN_2;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.published;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.revised;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.submittedOneDay;
import static com.motivata.query.sos.SosEvents.week;
import static com.motivata.query.sos.SosEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TodaysQuizQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void a_program_with_quizzes_for_two_days() {
        readSide = new ReadSide(database.mongo())
                .after(
                        created(WEEK, week("A week", true)),
                        created(quiz(1), quizOf(1, "Day 1", true)),
                        published(WEEK, 1, quiz(1)),
                        created(quiz(2), quizOf(2, "Day 2", true)),
                        published(WEEK, 2, quiz(2)));
    }

    @Nested
    class Without_a_run {

        @Test
        void there_is_nothing() {
            assertRefused(RUN_NOT_FOUND, () -> askAt(day(1)));
        }

        @Test
        void somebody_elses_run_does_not_count() {
            readSide.after(started(BEN, RUN_2, 1));
            assertRefused(RUN_NOT_FOUND, () -> askAt(day(1)));
        }

        @Test
        void an_abandoned_run_does_not_count() {
            readSide.after(started(ASHA, RUN_1, 1), abandoned(ASHA, RUN_1));
            assertRefused(RUN_NOT_FOUND, () -> askAt(day(1)));
        }
    }

    @Nested
    class In_a_run {

        @BeforeEach
        void started_by_asha() {
            readSide.after(started(ASHA, RUN_1, 1));
        }

        @Test
        void the_quiz_of_the_current_day_is_shown_without_right_answers() {
            var answer = available(day(1));
            assertThat(answer.quiz()).isEqualTo(QuizSheet.of(quiz(1), quizOf(1, "Day 1", true)));
            assertThat(answer.quiz().questions().getFirst().metadata()).isEmpty();
            assertThat(answer.progress()).isEqualTo(new DayProgress(1, 7, 0, false));
        }

        @Test
        void days_missed_shift_the_rest() {
            assertThat(available(day(40)).quiz().dayNumber()).isEqualTo(1);
        }

        @Test
        void the_day_just_completed_is_shown_until_midnight() {
            readSide.after(submitted(ASHA, RUN_1, 1, 80));
            assertThat(askAt(Instant.parse("2024-12-01T23:59:59.999Z")))
                    .isEqualTo(new AlreadyCompleted(
                            true, day(1), Instant.parse("2024-12-02T00:00:00Z"), new DayProgress(1, 7, 1, null)));
        }

        @Test
        void the_next_quiz_opens_at_midnight() {
            readSide.after(submitted(ASHA, RUN_1, 1, 80));
            var answer = available(Instant.parse("2024-12-02T00:00:00Z"));
            assertThat(answer.quiz().id()).isEqualTo(quiz(2));
            assertThat(answer.progress()).isEqualTo(new DayProgress(2, 7, 1, false));
        }

        @Test
        void a_day_without_a_quiz_has_none_to_show() {
            readSide.after(submitted(ASHA, RUN_1, 1, 80), submitted(ASHA, RUN_1, 2, 80));
            assertRefused(QUIZ_NOT_AVAILABLE, () -> askAt(day(3)));
        }

        @Test
        void a_withdrawn_an_inactive_and_a_deleted_quiz_is_not_shown() {
            readSide.after(revised(quiz(1), quizOf(1, "Day 1", false)));
            assertRefused(QUIZ_NOT_AVAILABLE, () -> askAt(day(1)));
            readSide.after(revised(quiz(1), quizOf(1, "Day 1", true)), withdrawn(WEEK, 1, quiz(1)));
            assertRefused(QUIZ_NOT_AVAILABLE, () -> askAt(day(1)));
            readSide.after(published(WEEK, 1, quiz(1)), deleted(quiz(1)));
            assertRefused(QUIZ_NOT_AVAILABLE, () -> askAt(day(1)));
        }

        @Test
        void an_inactive_or_deleted_program_does_not_stop_it() {
            readSide.after(revised(WEEK, week("A week", false)));
            assertThat(available(day(1)).quiz().id()).isEqualTo(quiz(1));
            readSide.after(deleted(WEEK));
            assertThat(available(day(1)).quiz().id()).isEqualTo(quiz(1));
        }

        @Test
        void only_the_latest_run_counts() {
            readSide.after(submitted(ASHA, RUN_1, 1, 80), abandoned(ASHA, RUN_1), started(ASHA, RUN_2, 2));
            assertThat(available(day(1)).progress()).isEqualTo(new DayProgress(1, 7, 0, false));
        }

        @ParameterizedTest(name = "completed {0} in {1}: next at {2}")
        @CsvSource({
            "2024-12-01T12:00:00Z, Asia/Kolkata,       2024-12-01T18:30:00Z",
            "2024-12-01T12:00:00Z, Pacific/Kiritimati, 2024-12-02T10:00:00Z", // +14: there it is the 2nd already
            "2024-12-01T09:59:59Z, Pacific/Kiritimati, 2024-12-01T10:00:00Z",
            "2024-12-01T12:00:00Z, Etc/GMT+12,         2024-12-02T12:00:00Z", // −12
            "2024-12-01T11:59:59Z, Etc/GMT+12,         2024-12-01T12:00:00Z",
            "2018-11-03T20:00:00Z, America/Sao_Paulo,  2018-11-04T03:00:00Z", // no 00:00 there: the day starts at 01:00
            "2024-04-25T12:00:00Z, Africa/Cairo,       2024-04-25T22:00:00Z", // no 00:00 on the 26th either
            "2024-10-31T12:00:00Z, Africa/Cairo,       2024-10-31T22:00:00Z", // 23:00 comes twice before midnight
            "2024-03-30T12:00:00Z, Europe/Berlin,      2024-03-30T23:00:00Z",
            "2024-03-31T12:00:00Z, Europe/Berlin,      2024-03-31T22:00:00Z" // 23 hours long
        })
        void the_next_quiz_opens_at_the_local_midnight(Instant completed, String zoneName, Instant opens) {
            var zone = ZoneId.of(zoneName);
            readSide.after(submitted(ASHA, RUN_1, 1, 80, completed, zone));
            assertThat(ask(opens.minusMillis(1), zone))
                    .isInstanceOfSatisfying(
                            AlreadyCompleted.class,
                            answer -> assertThat(answer.nextQuizAvailableAt()).isEqualTo(opens));
            assertThat(ask(opens, zone)).isInstanceOf(Available.class);
        }

        @Test
        void who_flies_west_waits_for_the_end_of_the_day_recorded() {
            var samoa = ZoneId.of("Pacific/Pago_Pago");
            readSide.after(submitted(ASHA, RUN_1, 1, 80, day(1), ZoneId.of("Pacific/Kiritimati")));
            assertThat(ask(day(1).plusSeconds(60), samoa))
                    .isInstanceOfSatisfying(
                            AlreadyCompleted.class,
                            answer -> assertThat(answer.nextQuizAvailableAt())
                                    .isEqualTo(Instant.parse("2024-12-03T11:00:00Z")));
        }

        @Test
        void who_flies_east_gets_the_next_quiz_where_it_is_tomorrow() {
            readSide.after(submitted(ASHA, RUN_1, 1, 80, day(1), ZoneOffset.UTC));
            assertThat(ask(day(1), ZoneId.of("Pacific/Kiritimati"))).isInstanceOf(Available.class);
        }
    }

    @Nested
    class In_a_completed_run {

        @Test
        void the_last_day_is_shown_and_nothing_opens_any_more() {
            readSide.after(
                    startedOneDay(ASHA, RUN_1, day(1)),
                    submittedOneDay(ASHA, RUN_1, 78, day(1)),
                    completed(ASHA, ONE_DAY, RUN_1, 78, day(1)));
            var query = new FindTodaysQuiz(ONE_DAY, ASHA, ZoneOffset.UTC);
            var answer =
                    readSide.todaysQuiz(Clock.fixed(day(9), ZoneOffset.UTC)).answer(query);
            assertThat(answer).isEqualTo(new AlreadyCompleted(true, day(1), null, new DayProgress(1, 1, 1, null)));
        }
    }

    private Available available(Instant now) {
        return (Available) askAt(now);
    }

    private FindTodaysQuiz.Result askAt(Instant now) {
        return ask(now, ZoneOffset.UTC);
    }

    private FindTodaysQuiz.Result ask(Instant now, ZoneId zone) {
        return readSide.todaysQuiz(Clock.fixed(now, ZoneOffset.UTC)).answer(new FindTodaysQuiz(WEEK, ASHA, zone));
    }
}
