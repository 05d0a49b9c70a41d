package com.motivata.query.sos;

import com.motivata.api.common.Percentage;
import com.motivata.api.sos.SosQuery.CountProgramStats;
import com.motivata.api.sos.SosQuery.DayCompletions;
import com.motivata.api.sos.SosQuery.ProgramStats;
import com.motivata.query.Mean;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class ProgramStatsQuery {

    private final SosViews views;
    private final Programs programs;

    ProgramStatsQuery(SosViews views, Programs programs) {
        this.views = views;
        this.programs = programs;
    }

    @QueryHandler
    CountProgramStats.Result answer(CountProgramStats query) {
        var program = programs.undeleted(query.programId());
        var counts = views.stats().find(program.id()).orElseGet(() -> ProgramStatsView.empty(program.id()));
        return new CountProgramStats.Result(stats(counts, program.content().durationDays()));
    }

    private static ProgramStats stats(ProgramStatsView counts, int durationDays) {
        return new ProgramStats(
                counts.id(),
                counts.started(),
                counts.inProgress(),
                counts.completed(),
                counts.abandoned(),
                completionRate(counts),
                Mean.of(counts.scoreSum(), counts.scoreCount()),
                IntStream.rangeClosed(1, durationDays)
                        .mapToObj(day -> new DayCompletions(day, counts.completionsOf(day)))
                        .toList());
    }

    private static BigDecimal completionRate(ProgramStatsView counts) {
        return counts.started() == 0 ? BigDecimal.ZERO : Percentage.of(counts.completed(), counts.started());
    }
}
