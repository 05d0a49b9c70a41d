package com.motivata.query.sos;

import com.motivata.api.sos.SosProgressEvent;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SosProjections.PROGRAM_STATS)
class ProgramStatsProjection {

    private final SosViews views;

    ProgramStatsProjection(SosViews views) {
        this.views = views;
    }

    @EventHandler
    void on(SosProgressEvent event, TrackingToken token) {
        var program = event.programId();
        views.stats()
                .fold(
                        program,
                        before -> (before == null ? ProgramStatsView.empty(program) : before)
                                .after(event, LogPosition.of(token)));
    }

    @ResetHandler
    void startOver() {
        views.stats().clear();
    }
}
