package com.motivata.query.sos;

import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosQuery.ActiveProgram;
import com.motivata.api.sos.SosQuery.CompletedProgram;
import com.motivata.api.sos.SosQuery.FindMyProgress;
import com.motivata.api.sos.SosQuery.Statistics;
import com.motivata.query.Mean;
import com.motivata.query.sos.RunView.CompletedDay;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class MyProgressQuery {

    private static final Comparator<RunView> NEWEST_COMPLETION_FIRST = Comparator.comparing(
                    (RunView run) -> Objects.requireNonNull(run.endedAt()))
            .thenComparing(run -> run.id().value())
            .reversed();

    private final Runs runs;

    MyProgressQuery(Runs runs) {
        this.runs = runs;
    }

    @QueryHandler
    FindMyProgress.Result answer(FindMyProgress query) {
        var all = runs.of(query.userId());
        return new FindMyProgress.Result(
                with(RunStatus.IN_PROGRESS, all).map(MyProgressQuery::active).toList(),
                with(RunStatus.COMPLETED, all)
                        .sorted(NEWEST_COMPLETION_FIRST)
                        .map(MyProgressQuery::completed)
                        .toList(),
                statistics(all));
    }

    private static Stream<RunView> with(RunStatus status, List<RunView> runs) {
        return runs.stream().filter(run -> run.status() == status);
    }

    private static ActiveProgram active(RunView run) {
        return new ActiveProgram(
                run.programId(),
                run.programTitle(),
                run.programType(),
                run.currentDay(),
                run.totalDays(),
                run.status(),
                run.startedAt(),
                run.progressPercentage());
    }

    private static CompletedProgram completed(RunView run) {
        return new CompletedProgram(
                run.programId(),
                run.programTitle(),
                run.programType(),
                Objects.requireNonNull(run.endedAt()),
                run.finalScore());
    }

    private static Statistics statistics(List<RunView> runs) {
        var days = runs.stream().flatMap(run -> run.days().stream()).toList();
        var scores =
                days.stream().map(CompletedDay::score).filter(Objects::nonNull).toList();
        return new Statistics(
                runs.size(),
                with(RunStatus.COMPLETED, runs).count(),
                days.size(),
                Mean.of(scores.stream().mapToLong(Integer::longValue).sum(), scores.size()));
    }
}
