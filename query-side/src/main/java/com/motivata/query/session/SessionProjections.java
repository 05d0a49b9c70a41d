package com.motivata.query.session;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.session.SessionEvent;
import com.motivata.query.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processors that keep the views of sessions. */
@Configuration(proxyBeanMethods = false)
class SessionProjections {

    static final String SESSIONS = "sessions";
    static final String SALES = "session-sales";

    /** The slots of a session are in its own events, whatever booking takes them. */
    @Bean
    Projection sessionsBySession() {
        return Projection.keyedBy(SESSIONS, SessionEvent.class, SessionEvent::sessionId);
    }

    @Bean
    Projection salesByBooking() {
        return Projection.keyedBy(SALES, BookingEvent.class, BookingEvent::bookingId);
    }
}
