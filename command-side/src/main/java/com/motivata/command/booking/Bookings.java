package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.session.BookingId;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Bookings together with their slots: what a booking decides of its own slot is done to the session in the same commit.
 * The booking comes first, then the session, so that no two wait for each other.
 */
@Component
class Bookings {

    private final Repository<Booking> bookings;
    private final Repository<Session> sessions;
    private final Clock clock;

    Bookings(Repository<Booking> bookings, Repository<Session> sessions, Clock clock) {
        this.bookings = bookings;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** From how a booking stands and the present to what happens. */
    interface Rule {
        List<BookingEvent> decide(BookingState booking, Instant now);
    }

    /** @return the booking as it stands then */
    BookingState decide(BookingId id, Rule rule) {
        var now = clock.instant();
        var booking = Aggregates.load(bookings, id, () -> BookingRules.existing(null));
        var before = booking.invoke(Booking::state);
        booking.execute(it -> it.decide(state -> rule.decide(state, now)));
        var after = booking.invoke(Booking::state);
        if (before.isActive() && !after.isActive()) {
            settleSlot(after, now);
        }
        return after;
    }

    private void settleSlot(BookingState booking, Instant now) {
        var session = sessions.load(booking.sessionId().toString());
        if (booking.status() == BookingStatus.CANCELLED) {
            session.execute(it -> it.release(booking.id(), booking.userId(), now));
        } else {
            session.execute(it -> it.use(booking.id(), booking.userId(), now));
        }
    }
}
