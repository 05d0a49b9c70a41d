package com.motivata.query.session;

import com.motivata.api.common.Refusal;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionRefusal;
import org.springframework.stereotype.Component;

/** Sessions as they may be shown. */
@Component
class Sessions {

    private final SessionViews views;

    Sessions(SessionViews views) {
        this.views = views;
    }

    /** To users. */
    SessionView live(SessionId id) {
        var session = any(id);
        if (session.lifecycle().deleted() || !session.content().live()) {
            throw notFound();
        }
        return session;
    }

    /** To admins, deleted as it may be: its money and its bookings outlive it. */
    SessionView any(SessionId id) {
        return views.sessions().find(id).orElseThrow(Sessions::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(SessionRefusal.SESSION_NOT_FOUND, "Session not found");
    }
}
