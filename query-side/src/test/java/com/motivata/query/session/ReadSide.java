package com.motivata.query.session;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.session.SessionEvent;
import com.motivata.query.Views;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;

/** The read side of sessions, told what happened event by event. */
final class ReadSide {

    final SessionViews views;

    private final Sessions sessions;
    private long position;

    ReadSide(MongoOperations mongo) {
        views = new SessionViews(new Views(mongo));
        sessions = new Sessions(views);
    }

    ReadSide after(Object... events) {
        for (var event : events) {
            tell(event, new GlobalSequenceTrackingToken(position++));
        }
        return this;
    }

    ReadSide after(List<Object> events) {
        return after(events.toArray());
    }

    SessionQueries sessions() {
        return new SessionQueries(views, sessions);
    }

    CategoriesQuery categories() {
        return new CategoriesQuery(views);
    }

    SessionStatsQuery stats() {
        return new SessionStatsQuery(views, sessions);
    }

    private void tell(Object event, GlobalSequenceTrackingToken token) {
        switch (event) {
            case SessionEvent ofSession -> new SessionsProjection(views).on(ofSession, token);
            case BookingEvent ofBooking -> new SalesProjection(views).on(ofBooking, token);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
