package com.motivata.query.sos;

import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SosProjections.RUNS)
class RunsProjection {

    private final SosViews views;

    RunsProjection(SosViews views) {
        this.views = views;
    }

    @EventHandler
    void on(SosProgressEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.runs()
                .fold(event.runId(), before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.runs().clear();
    }

    private static RunView first(SosProgressEvent event, long position) {
        if (event instanceof RunStarted started) {
            return RunView.of(started, position);
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " before RunStarted of " + event.runId());
    }
}
