package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.session.BookingId;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * One user's booking of one session: held, confirmed, scheduled, and in the end completed, a no-show or cancelled, with
 * its money beside it. Its slot is the session's to give. Binds Axon; the rules are in {@link BookingRules} and those
 * beside it. It has no snapshots: it is short, and it knows how to reach a person.
 */
@Aggregate
class Booking {

    @AggregateIdentifier
    private @Nullable BookingId id;

    private @Nullable BookingState state;

    /** Axon needs it to rebuild the aggregate from its events. */
    Booking() {}

    Booking(List<BookingEvent> opening) {
        opening.forEach(event -> apply(event));
    }

    void decide(Function<BookingState, List<BookingEvent>> rule) {
        rule.apply(state()).forEach(event -> apply(event));
    }

    BookingState state() {
        return BookingRules.existing(state);
    }

    @EventSourcingHandler
    void on(BookingEvent event) {
        id = event.bookingId();
        state = BookingState.after(state, event);
    }
}
