package com.motivata.command.booking;

import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.ReferenceEvent;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * That a booking reference is taken: a stream can begin only once, so no two bookings have the same one. Who loses that
 * race tries again, and draws another.
 */
@Aggregate
class Reference {

    @AggregateIdentifier
    private @Nullable BookingReference id;

    /** Axon needs it to rebuild the aggregate from its events. */
    Reference() {}

    Reference(ReferenceTaken taken) {
        apply(taken);
    }

    @EventSourcingHandler
    void on(ReferenceEvent event) {
        id = event.reference();
    }
}
