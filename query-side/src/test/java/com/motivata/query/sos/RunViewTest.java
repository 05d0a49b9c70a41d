package com.motivata.query.sos;

import com.motivata.api.sos.RunStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.RUN_1;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.submittedOneDay;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunViewTest {

    private final RunView started = RunView.of(started(ASHA, RUN_1, 1), 10);

    @Test
    void a_run_starts_with_day_1() {
        assertThat(started.currentDay()).isEqualTo(1);
        assertThat(started.status()).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(started.progressPercentage()).isEqualTo("0.00");
    }

    @Test
    void a_submitted_quiz_completes_a_day_and_opens_the_next() {
        var run = started.after(submitted(ASHA, RUN_1, 1, 80), 11).after(submitted(ASHA, RUN_1, 2, null), 12);
        assertThat(run.currentDay()).isEqualTo(3);
        assertThat(run.progressPercentage()).isEqualTo("28.57");
        assertThat(run.days()).extracting(RunView.CompletedDay::score).containsExactly(80, null);
        assertThat(run.position()).isEqualTo(12);
    }

    @Test
    void the_current_day_is_at_most_the_last() {
        var run =
                RunView.of(startedOneDay(ASHA, RUN_1, day(1)), 10).after(submittedOneDay(ASHA, RUN_1, 78, day(1)), 11);
        assertThat(run.currentDay()).isEqualTo(1);
        assertThat(run.progressPercentage()).isEqualTo("100.00");
    }

    @Test
    void a_completed_run_has_its_final_score() {
        var run = started.after(completed(ASHA, ONE_DAY, RUN_1, 78, day(1)), 11);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.finalScore()).isEqualTo(78);
        assertThat(run.endedAt()).isEqualTo(day(1));
    }

    @Test
    void an_abandoned_run_keeps_its_days() {
        var run = started.after(submitted(ASHA, RUN_1, 1, 80), 11).after(abandoned(ASHA, RUN_1), 12);
        assertThat(run.status()).isEqualTo(RunStatus.ABANDONED);
        assertThat(run.days()).hasSize(1);
        assertThat(run.programId()).isEqualTo(WEEK);
    }

    @Test
    void a_day_delivered_again_is_not_completed_twice() {
        var run = started.after(submitted(ASHA, RUN_1, 1, 80), 11);
        assertThat(run.after(submitted(ASHA, RUN_1, 1, 80), 11)).isSameAs(run);
        assertThat(run.after(started(ASHA, RUN_1, 1), 10)).isSameAs(run);
    }
}
