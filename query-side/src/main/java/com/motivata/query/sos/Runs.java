package com.motivata.query.sos;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runs of a user, in the order they were started. */
@Component
class Runs {

    private final SosViews views;

    Runs(SosViews views) {
        this.views = views;
    }

    List<RunView> of(UserId user) {
        return views.runs().find(Filters.eq("userId", user.value()), Sorts.ascending("startedAt", "_id"));
    }

    List<RunView> of(UserId user, ProgramId program) {
        var theirs = Filters.and(Filters.eq("userId", user.value()), Filters.eq("programId", program.value()));
        return views.runs().find(theirs, Sorts.ascending("run"));
    }

    Optional<RunView> latest(UserId user, ProgramId program) {
        var runs = of(user, program);
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }
}
