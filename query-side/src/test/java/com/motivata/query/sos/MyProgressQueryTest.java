package com.motivata.query.sos;

import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosQuery.ActiveProgram;
import com.motivata.api.sos.SosQuery.CompletedProgram;
import com.motivata.api.sos.SosQuery.FindMyProgress;
import com.motivata.query.RunningMongo;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.NOON;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.run;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.submittedOneDay;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MyProgressQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void asha_gave_up_once_finished_twice_and_is_in_her_second_week() {
        readSide = new ReadSide(database.mongo())
                .after(
                        started(ASHA, run(1), 1),
                        submitted(ASHA, run(1), 1, 70),
                        abandoned(ASHA, run(1)),
                        startedOneDay(ASHA, run(2), day(1)),
                        submittedOneDay(ASHA, run(2), 78, day(1)),
                        completed(ASHA, ONE_DAY, run(2), 78, day(1)),
                        startedOneDay(ASHA, run(3), day(2)),
                        submittedOneDay(ASHA, run(3), null, day(2)),
                        completed(ASHA, ONE_DAY, run(3), null, day(2)),
                        started(ASHA, run(4), 2),
                        submitted(ASHA, run(4), 1, 81),
                        submitted(ASHA, run(4), 2, 82),
                        started(BEN, run(5), 1));
    }

    @Test
    void what_is_in_progress_is_active() {
        assertThat(ask(ASHA).activePrograms())
                .containsExactly(new ActiveProgram(
                        WEEK, "A week", ProgramType.ISOS, 3, 7, RunStatus.IN_PROGRESS, NOON, new BigDecimal("28.57")));
    }

    @Test
    void all_completed_runs_are_listed_newest_first() {
        assertThat(ask(ASHA).completedPrograms())
                .containsExactly(
                        new CompletedProgram(ONE_DAY, "One day", ProgramType.GSOS, day(2), null),
                        new CompletedProgram(ONE_DAY, "One day", ProgramType.GSOS, day(1), 78));
    }

    @Test
    void statistics_count_all_runs_and_all_quizzes() {
        var statistics = ask(ASHA).statistics();
        assertThat(statistics.totalProgramsStarted()).isEqualTo(4);
        assertThat(statistics.totalProgramsCompleted()).isEqualTo(2);
        assertThat(statistics.totalQuizzesCompleted()).isEqualTo(5);
        assertThat(statistics.averageScore()).isEqualTo("77.8"); // (70 + 78 + 81 + 82) / 4 = 77.75
    }

    @Test
    void who_never_started_has_nothing_and_no_average() {
        var nothing = ask(new UserId("nobody"));
        assertThat(nothing.activePrograms()).isEmpty();
        assertThat(nothing.completedPrograms()).isEmpty();
        assertThat(nothing.statistics().totalProgramsStarted()).isZero();
        assertThat(nothing.statistics().averageScore()).isNull();
    }

    private FindMyProgress.Result ask(UserId user) {
        return readSide.progress.answer(new FindMyProgress(user));
    }
}
