package com.motivata.query.sos;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.RUN_1;
import static com.motivata.query.sos.SosEvents.RUN_2;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.submitted;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramStatsViewTest {

    private final ProgramStatsView empty = ProgramStatsView.empty(WEEK);

    @Test
    void counts_runs_by_how_they_stand() {
        var stats = empty.after(started(ASHA, RUN_1, 1), 0)
                .after(started(BEN, RUN_2, 1), 1)
                .after(abandoned(ASHA, RUN_1), 2)
                .after(completed(BEN, WEEK, RUN_2, 80, day(7)), 3)
                .after(started(ASHA, SosEvents.run(3), 2), 4);
        assertThat(stats.started()).isEqualTo(3);
        assertThat(stats.abandoned()).isEqualTo(1);
        assertThat(stats.completed()).isEqualTo(1);
        assertThat(stats.inProgress()).isEqualTo(1);
    }

    @Test
    void counts_completions_by_day_and_sums_scores_where_there_are_any() {
        var stats = empty.after(submitted(ASHA, RUN_1, 1, 80), 1)
                .after(submitted(BEN, RUN_2, 1, null), 2)
                .after(submitted(ASHA, RUN_1, 2, 0), 3);
        assertThat(stats.completionsPerDay()).isEqualTo(Map.of(1, 2L, 2, 1L));
        assertThat(stats.scoreSum()).isEqualTo(80);
        assertThat(stats.scoreCount()).isEqualTo(2);
    }

    @Test
    void counts_the_first_event_of_the_log() {
        assertThat(empty.after(started(ASHA, RUN_1, 1), 0).started()).isEqualTo(1);
    }

    @Test
    void counts_nothing_twice() {
        var stats = empty.after(started(ASHA, RUN_1, 1), 5);
        assertThat(stats.after(started(ASHA, RUN_1, 1), 5)).isSameAs(stats);
        assertThat(stats.after(started(BEN, RUN_2, 1), 4)).isSameAs(stats);
    }
}
