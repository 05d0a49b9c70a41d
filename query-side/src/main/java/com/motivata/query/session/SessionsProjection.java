package com.motivata.query.session;

import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SessionProjections.SESSIONS)
class SessionsProjection {

    private final SessionViews views;

    SessionsProjection(SessionViews views) {
        this.views = views;
    }

    @EventHandler
    void on(SessionEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.sessions()
                .fold(
                        event.sessionId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.sessions().clear();
    }

    private static SessionView first(SessionEvent event, long position) {
        if (event instanceof SessionCreated created) {
            return SessionView.of(created, position);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " before SessionCreated of " + event.sessionId());
    }
}
