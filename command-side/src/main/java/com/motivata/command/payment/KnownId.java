package com.motivata.command.payment;

import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnowId;
import com.motivata.api.payment.KnownIdEvent;
import com.motivata.api.payment.KnownIdEvent.IdKnown;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Whose an id of a provider's is. */
@Aggregate
class KnownId {

    @AggregateIdentifier
    private @Nullable ForeignId id;

    /** The first one to say so is right. */
    void learn(KnowId command, Instant now) {
        if (id == null) {
            apply(new IdKnown(command.foreignId(), command.bookingId(), now));
        }
    }

    @EventSourcingHandler
    void on(KnownIdEvent event) {
        id = event.foreignId();
    }
}
