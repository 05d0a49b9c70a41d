package com.motivata.query.sos;

import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SosProjections.PROGRAMS)
class ProgramsProjection {

    private final SosViews views;

    ProgramsProjection(SosViews views) {
        this.views = views;
    }

    @EventHandler
    void on(SosProgramEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.programs()
                .fold(
                        event.programId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.programs().clear();
    }

    private static ProgramView first(SosProgramEvent event, long position) {
        if (event instanceof ProgramCreated created) {
            return ProgramView.of(created, position);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " before ProgramCreated of " + event.programId());
    }
}
