package com.motivata.query.sos;

import com.motivata.api.common.LocalDay;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosQuery.AnswerHistory;
import com.motivata.api.sos.SosQuery.DayHistory;
import com.motivata.api.sos.SosQuery.DayStatus;
import com.motivata.api.sos.SosQuery.FindHistory;
import com.motivata.query.RunningMongo;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.sos.SosRefusal.RUN_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.RUN_1;
import static com.motivata.query.sos.SosEvents.RUN_2;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.answer;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.published;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.revised;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void asha_has_completed_day_1() {
        readSide = new ReadSide(database.mongo())
                .after(
                        created(WEEK, week("A week", true)),
                        created(quiz(1), quizOf(1, "Day 1", true)),
                        published(WEEK, 1, quiz(1)),
                        created(quiz(2), quizOf(2, "Day 2", true)),
                        published(WEEK, 2, quiz(2)),
                        started(ASHA, RUN_1, 1),
                        submitted(ASHA, RUN_1, 1, 80));
    }

    @Test
    void shows_completed_days_with_their_answers_then_the_open_day_and_none_after_it() {
        assertThat(history(null).dailyHistory())
                .containsExactly(
                        new DayHistory(
                                1,
                                "Day 1",
                                DayStatus.COMPLETED,
                                day(1),
                                80,
                                List.of(new AnswerHistory("How is your energy?", 4, "High"))),
                        new DayHistory(2, "Day 2", DayStatus.PENDING, null, null, null));
    }

    @Test
    void shows_what_was_answered_as_it_was_whatever_is_edited_or_deleted_later() {
        var before = history(null).dailyHistory().getFirst();
        readSide.after(
                revised(quiz(1), quizOf(1, "Another title", true)),
                deleted(quiz(1)),
                revised(WEEK, week("Another week", false)),
                deleted(WEEK));
        assertThat(history(null).dailyHistory().getFirst()).isEqualTo(before);
        assertThat(history(null).programTitle()).isEqualTo("A week");
    }

    @Test
    void an_open_day_without_a_quiz_has_no_title() {
        readSide.after(deleted(quiz(2)));
        assertThat(history(null).dailyHistory().getLast())
                .isEqualTo(new DayHistory(2, null, DayStatus.PENDING, null, null, null));
    }

    @Test
    void a_finished_run_has_no_open_day() {
        readSide.after(abandoned(ASHA, RUN_1));
        assertThat(history(null).dailyHistory()).hasSize(1);
        assertThat(history(null).status()).isEqualTo(RunStatus.ABANDONED);
    }

    @Test
    void a_run_with_its_last_day_done_has_no_open_day() {
        for (var day = 2; day <= 7; day++) {
            readSide.after(submitted(ASHA, RUN_1, day, 80));
        }
        assertThat(history(null).dailyHistory()).hasSize(7);
        readSide.after(completed(ASHA, WEEK, RUN_1, 80, day(7)));
        assertThat(history(null).dailyHistory()).hasSize(7);
    }

    @Test
    void earlier_runs_stay_readable() {
        readSide.after(abandoned(ASHA, RUN_1), started(ASHA, RUN_2, 2));
        var latest = history(null);
        assertThat(latest.run()).isEqualTo(2);
        assertThat(latest.totalRuns()).isEqualTo(2);
        assertThat(latest.dailyHistory()).extracting(DayHistory::status).containsExactly(DayStatus.PENDING);
        var first = history(1);
        assertThat(first.run()).isEqualTo(1);
        assertThat(first.totalRuns()).isEqualTo(2);
        assertThat(first.dailyHistory().getFirst().score()).isEqualTo(80);
    }

    @Test
    void a_run_that_never_was_is_not_found() {
        assertRefused(RUN_NOT_FOUND, () -> history(2));
    }

    @Test
    void who_never_started_has_no_history() {
        assertRefused(RUN_NOT_FOUND, () -> ask(BEN, null));
    }

    @Test
    void answers_are_shown_exactly_as_they_were_sent_also_once_erased() {
        var sent = List.of(
                answer(0, null),
                answer(false, null),
                answer(2.5, null),
                answer(List.of("stress", 0), "Stress, none"),
                answer("0", null),
                answer(null, null));
        var today = LocalDay.of(day(2), ZoneOffset.UTC);
        readSide.after(new QuizSubmitted(ASHA, WEEK, RUN_1, 2, quiz(2), "Day 2", sent, null, today, day(2), null));
        assertThat(history(null).dailyHistory().get(1).responses())
                .extracting(AnswerHistory::answer)
                .containsExactly(0, false, 2.5, List.of("stress", 0), "0", null);
        assertThat(history(null).dailyHistory().get(1).responses())
                .extracting(AnswerHistory::answerText)
                .containsExactly(null, null, null, "Stress, none", null, null);
    }

    private FindHistory.Result history(Integer run) {
        return ask(ASHA, run);
    }

    private FindHistory.Result ask(UserId user, Integer run) {
        return readSide.history.answer(new FindHistory(WEEK, user, run));
    }
}
