package com.motivata.query.sos;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosQuery.FindAllPrograms;
import com.motivata.api.sos.SosQuery.FindProgram;
import com.motivata.api.sos.SosQuery.FindProgramDetails;
import com.motivata.api.sos.SosQuery.FindPrograms;
import com.motivata.api.sos.SosQuery.UserProgress;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProgramQueries {

    private static final Bson OLDEST_FIRST = Sorts.ascending("lifecycle.createdAt", "_id");

    private final SosViews views;
    private final Programs programs;
    private final Runs runs;

    ProgramQueries(SosViews views, Programs programs, Runs runs) {
        this.views = views;
        this.programs = programs;
        this.runs = runs;
    }

    @QueryHandler
    FindPrograms.Result answer(FindPrograms query) {
        return new FindPrograms.Result(
                page(query.type(), query.active(), query.page()).map(ProgramView::card));
    }

    @QueryHandler
    FindAllPrograms.Result answer(FindAllPrograms query) {
        return new FindAllPrograms.Result(
                page(query.type(), query.active(), query.page()).map(ProgramView::details));
    }

    @QueryHandler
    FindProgram.Result answer(FindProgram query) {
        var program = programs.active(query.programId());
        var progress = runs.latest(query.userId(), query.programId()).map(ProgramQueries::progress);
        return new FindProgram.Result(program.card(), progress.orElse(null));
    }

    @QueryHandler
    FindProgramDetails.Result answer(FindProgramDetails query) {
        return new FindProgramDetails.Result(
                programs.undeleted(query.programId()).details());
    }

    private Page<ProgramView> page(@Nullable ProgramType type, @Nullable Boolean active, PageRequest request) {
        return views.programs().page(wanted(type, active), OLDEST_FIRST, request);
    }

    private static Bson wanted(@Nullable ProgramType type, @Nullable Boolean active) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq("lifecycle.deleted", false));
        if (type != null) {
            conditions.add(Filters.eq("content.type", type.name()));
        }
        if (active != null) {
            conditions.add(Filters.eq("content.active", active));
        }
        return Filters.and(conditions);
    }

    private static UserProgress progress(RunView run) {
        return new UserProgress(
                run.currentDay(), run.status(), run.startedAt(), run.days().size(), run.progressPercentage());
    }
}
