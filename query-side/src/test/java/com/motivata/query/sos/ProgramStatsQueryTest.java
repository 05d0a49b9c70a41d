package com.motivata.query.sos;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosQuery.CountProgramStats;
import com.motivata.api.sos.SosQuery.DayCompletions;
import com.motivata.api.sos.SosQuery.ProgramStats;
import com.motivata.query.RunningMongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.sos.SosRefusal.PROGRAM_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.run;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramStatsQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void a_program() {
        readSide = new ReadSide(database.mongo()).after(created(WEEK, week("A week", true)));
    }

    @Test
    void a_program_nobody_started_has_zeros_for_all_its_days() {
        var stats = stats(WEEK);
        assertThat(stats.enrolled()).isZero();
        assertThat(stats.completionRate()).isZero();
        assertThat(stats.averageScore()).isNull();
        assertThat(stats.completionsPerDay())
                .extracting(DayCompletions::dayNumber)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(stats.completionsPerDay())
                .extracting(DayCompletions::completions)
                .containsOnly(0L);
    }

    @Test
    void counts_runs_and_shows_where_people_drop_off() {
        readSide.after(
                started(ASHA, run(1), 1),
                submitted(ASHA, run(1), 1, 70),
                abandoned(ASHA, run(1)),
                started(ASHA, run(2), 2),
                submitted(ASHA, run(2), 1, 75),
                submitted(ASHA, run(2), 2, null),
                started(BEN, run(3), 1),
                completed(BEN, WEEK, run(3), 90, day(7)),
                startedOneDay(BEN, run(4), day(1)));
        var stats = stats(WEEK);
        assertThat(stats.enrolled()).isEqualTo(3);
        assertThat(stats.inProgress()).isEqualTo(1);
        assertThat(stats.completed()).isEqualTo(1);
        assertThat(stats.abandoned()).isEqualTo(1);
        assertThat(stats.completionRate()).isEqualTo("33.33");
        assertThat(stats.averageScore()).isEqualTo("72.5");
        assertThat(stats.completionsPerDay())
                .extracting(DayCompletions::completions)
                .containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void an_unknown_or_deleted_program_has_none() {
        assertRefused(PROGRAM_NOT_FOUND, () -> stats(ONE_DAY));
        readSide.after(deleted(WEEK));
        assertRefused(PROGRAM_NOT_FOUND, () -> stats(WEEK));
    }

    private ProgramStats stats(ProgramId id) {
        return readSide.stats.answer(new CountProgramStats(id)).stats();
    }
}
