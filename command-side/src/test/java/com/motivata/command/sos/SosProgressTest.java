package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.common.LocalDay;
import com.motivata.api.sos.AbandonedRun;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosCommand.AbandonProgram;
import com.motivata.api.sos.SosCommand.StartProgram;
import com.motivata.api.sos.SosCommand.SubmitQuiz;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.api.sos.SosRefusal;
import com.motivata.api.sos.StartedRun;
import com.motivata.api.sos.SubmittedQuiz;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.motivata.command.sos.Sos.ADMIN;
import static com.motivata.command.sos.Sos.CREATED;
import static com.motivata.command.sos.Sos.PROGRAM;
import static com.motivata.command.sos.Sos.RUN;
import static com.motivata.command.sos.Sos.SECOND_RUN;
import static com.motivata.command.sos.Sos.USER;
import static com.motivata.command.sos.Sos.quizOf;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SosProgressTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final Sos sos = new Sos();

    @Nested
    class A_program_not_started {

        @Test
        void starts_on_day_one_with_its_quiz() {
            var started = sos.givenProgramWithQuizzes(7).when(start(7), StartedRun.class);
            assertThat(started.progress().currentDay()).isEqualTo(1);
            assertThat(started.progress().status()).isEqualTo(RunStatus.IN_PROGRESS);
            assertThat(started.todaysQuiz().id()).isEqualTo(quizOf(1));
        }

        @Test
        void must_be_started_with_its_own_duration() {
            sos.givenProgramWithQuizzes(7);
            assertThat(sos.invalidWhen(start(14)).problems().getFirst().field()).isEqualTo("durationDays");
            assertThat(sos.invalidWhen(start(null)).problems().getFirst().field())
                    .isEqualTo("durationDays");
        }

        @Test
        void is_refused_without_a_quiz_for_day_one() {
            assertThat(sos.given(CREATED).refusalWhen(start(7)).code()).isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
        }

        @Test
        void is_not_found_once_deleted() {
            sos.givenProgramWithQuizzes(7).given(new ProgramDeleted(PROGRAM, ADMIN, Instant.EPOCH));
            assertThat(sos.refusalWhen(start(7)).code()).isEqualTo(SosRefusal.PROGRAM_NOT_FOUND);
        }

        @Test
        void takes_no_submit() {
            assertThat(sos.givenProgramWithQuizzes(7).refusalWhen(submit(1)).code())
                    .isEqualTo(SosRefusal.PROGRAM_NOT_STARTED);
        }

        @Test
        void cannot_be_abandoned() {
            assertThat(sos.givenProgramWithQuizzes(7)
                            .refusalWhen(new AbandonProgram(PROGRAM, USER))
                            .code())
                    .isEqualTo(SosRefusal.PROGRAM_NOT_STARTED);
        }
    }

    @Nested
    class A_run_in_progress {

        @Test
        void refuses_a_second_start() {
            assertThat(running().refusalWhen(start(7)).code()).isEqualTo(SosRefusal.PROGRAM_ALREADY_STARTED);
        }

        @Test
        void answers_a_submit_with_the_next_day_and_when_it_opens() {
            var answer = running().at("2024-12-01T10:00:00Z").when(submit(1, KOLKATA), SubmittedQuiz.class);
            assertThat(answer.progress().currentDay()).isEqualTo(2);
            assertThat(answer.progress().progressPercentage()).isEqualByComparingTo("14.29");
            assertThat(answer.nextQuizAvailableAt()).isEqualTo("2024-12-01T18:30:00Z");
        }

        @Test
        void records_the_local_day_it_was_decided_with() {
            var submitted = (QuizSubmitted) running()
                    .at("2024-12-01T20:00:00Z")
                    .eventsWhen(submit(1, KOLKATA))
                    .getFirst();
            assertThat(submitted.day()).isEqualTo(new LocalDay(LocalDate.of(2024, 12, 2), KOLKATA));
        }

        @Test
        void takes_a_day_only_once() {
            assertThat(afterDay(1, "2024-12-01", UTC).refusalWhen(submit(1)).code())
                    .isEqualTo(SosRefusal.QUIZ_ALREADY_COMPLETED);
        }

        @Test
        void opens_the_next_day_at_local_midnight_and_not_before() {
            afterDay(1, "2024-12-01", KOLKATA);
            assertThat(sos.at("2024-12-01T18:29:59Z")
                            .refusalWhen(submit(2, KOLKATA))
                            .code())
                    .isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
            assertThat(sos.at("2024-12-01T18:30:00Z").eventsWhen(submit(2, KOLKATA)))
                    .hasSize(1);
        }

        @Test
        void opens_the_next_day_where_the_clocks_skip_midnight() {
            var answer = running().at("2018-11-03T15:00:00Z").when(submit(1, SAO_PAULO), SubmittedQuiz.class);
            assertThat(answer.nextQuizAvailableAt()).isEqualTo("2018-11-04T03:00:00Z");
        }

        @Test
        void gives_no_second_day_to_who_flies_west() {
            afterDay(1, "2024-12-02", ZoneId.of("Pacific/Kiritimati"));
            assertThat(sos.at("2024-12-02T12:00:00Z")
                            .refusalWhen(submit(2, ZoneId.of("Etc/GMT+12")))
                            .code())
                    .isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
        }

        @Test
        void skips_no_day_after_a_missed_one() {
            afterDay(1, "2024-12-01", UTC).at("2024-12-09T10:00:00Z");
            assertThat(sos.refusalWhen(submit(3)).code()).isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
            assertThat(sos.eventsWhen(submit(2))).hasSize(1);
        }

        @Test
        void waits_for_a_day_whose_quiz_was_withdrawn() {
            running().given(new QuizWithdrawn(PROGRAM, 1, quizOf(1)));
            assertThat(sos.refusalWhen(submit(1)).code()).isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
        }

        @Test
        void goes_on_when_its_program_is_deleted() {
            running().given(new ProgramDeleted(PROGRAM, ADMIN, Instant.EPOCH));
            assertThat(sos.eventsWhen(submit(1))).hasSize(1);
        }

        @Test
        void can_be_abandoned() {
            var answer = running().when(new AbandonProgram(PROGRAM, USER), AbandonedRun.class);
            assertThat(answer.progress().status()).isEqualTo(RunStatus.ABANDONED);
            assertThat(sos.refusalWhen(submit(1)).code()).isEqualTo(SosRefusal.PROGRAM_NOT_STARTED);
        }

        @Test
        void does_not_know_a_quiz_nobody_wrote() {
            var unknown = new SubmitQuiz(new QuizId("0000000000000000000000ff"), USER, List.of(), null, UTC);
            assertThat(running().refusalWhen(unknown).code()).isEqualTo(SosRefusal.QUIZ_NOT_FOUND);
        }
    }

    @Nested
    class The_last_day {

        @Test
        void completes_the_run() {
            var sos = onLastDay();
            assertThat(sos.eventsWhen(submit(7))).hasAtLeastOneElementOfType(RunCompleted.class);
        }

        @Test
        void answers_that_no_further_quiz_comes() {
            var answer = onLastDay().when(submit(7), SubmittedQuiz.class);
            assertThat(answer.progress().completed()).isTrue();
            assertThat(answer.progress().currentDay()).isEqualTo(7);
            assertThat(answer.nextQuizAvailableAt()).isNull();
        }

        @Test
        void leaves_every_day_completed_for_good() {
            var sos = onLastDay();
            sos.eventsWhen(submit(7));
            assertThat(sos.refusalWhen(submit(7)).code()).isEqualTo(SosRefusal.QUIZ_ALREADY_COMPLETED);
            assertThat(sos.refusalWhen(submit(2)).code()).isEqualTo(SosRefusal.QUIZ_ALREADY_COMPLETED);
        }

        @Test
        void lets_a_new_run_start() {
            var sos = onLastDay();
            sos.eventsWhen(submit(7));
            var again = new StartProgram(SECOND_RUN, PROGRAM, USER, 7, UTC);
            var started = (RunStarted) sos.eventsWhen(again).getFirst();
            assertThat(started.run()).isEqualTo(2);
            assertThat(started.runId()).isEqualTo(SECOND_RUN);
        }

        private Sos onLastDay() {
            for (int day = 1; day <= 6; day++) {
                afterDay(day, "2024-12-0" + day, UTC);
            }
            return sos.at("2024-12-07T10:00:00Z");
        }
    }

    @Nested
    class A_quiz_answered_offline {

        @Test
        void counts_for_the_local_date_it_was_answered_on() {
            var submitted = (QuizSubmitted) running()
                    .at("2024-12-03T10:00:00Z")
                    .eventsWhen(submitted(1, "2024-12-01T20:00:00Z", KOLKATA))
                    .getFirst();
            assertThat(submitted.day()).isEqualTo(new LocalDay(LocalDate.of(2024, 12, 2), KOLKATA));
            assertThat(submitted.at()).isEqualTo("2024-12-01T20:00:00Z");
            assertThat(submitted.recordedAt()).isEqualTo("2024-12-03T10:00:00Z");
        }

        @Test
        void is_recorded_with_one_time_where_both_are_the_same() {
            var submitted = (QuizSubmitted) running()
                    .at("2024-12-03T10:00:00Z")
                    .eventsWhen(submitted(1, "2024-12-03T10:00:30Z", UTC))
                    .getFirst();
            assertThat(submitted.at()).isEqualTo("2024-12-03T10:00:00Z");
            assertThat(submitted.recordedAt()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-12-03T10:01:01Z", "2024-11-30T09:59:59Z", "2024-11-30T23:59:59Z"})
        void is_not_believed_out_of_bounds(String submittedAt) {
            running().at("2024-12-03T10:00:00Z");
            assertThat(sos.invalidWhen(submitted(1, submittedAt, UTC)).problems())
                    .extracting(Problem::field)
                    .containsExactly("submittedAt");
        }

        @Test
        void needs_a_date_later_than_the_last_one() {
            afterDay(1, "2024-12-02", UTC).at("2024-12-04T10:00:00Z");
            assertThat(sos.refusalWhen(submitted(2, "2024-12-02T23:59:59Z", UTC))
                            .code())
                    .isEqualTo(SosRefusal.QUIZ_NOT_AVAILABLE);
            assertThat(sos.eventsWhen(submitted(2, "2024-12-03T00:00:00Z", UTC)))
                    .hasSize(1);
            assertThat(sos.eventsWhen(submit(3))).hasSize(1);
        }
    }

    private boolean started;

    private Sos running() {
        if (!started) {
            sos.givenProgramWithQuizzes(7).eventsWhen(start(7));
            started = true;
        }
        return sos;
    }

    private Sos afterDay(int day, String date, ZoneId zone) {
        var at = LocalDate.parse(date).atTime(10, 0).atZone(zone).toInstant();
        running().at(at.toString()).eventsWhen(submit(day, zone));
        return sos;
    }

    private static StartProgram start(@Nullable Integer days) {
        return new StartProgram(RUN, PROGRAM, USER, days, UTC);
    }

    private static SubmitQuiz submit(int day) {
        return submit(day, UTC);
    }

    private static SubmitQuiz submit(int day, ZoneId zone) {
        return new SubmitQuiz(quizOf(day), USER, List.of(), null, zone);
    }

    private static SubmitQuiz submitted(int day, String at, ZoneId zone) {
        return new SubmitQuiz(quizOf(day), USER, List.of(), Instant.parse(at), zone);
    }
}
