package com.motivata.query.audit.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.CancelledBy;
import com.motivata.eventstore.CommitFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an event.
 *
 * @param kind user, admin, host, system or provider
 * @param id of a user or admin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Who(String kind, @Nullable String id) {

    private static final String SYSTEM = "system";
    private static final String PROVIDER = "provider";

    static Who of(CommitFacts facts, Object event) {
        if (event instanceof BookingCancelled cancelled && isNoCaller(cancelled.by())) {
            return new Who(Names.of(cancelled.by()), facts.actorId());
        }
        var role = facts.actorRole();
        if (role != null) {
            return new Who(role, facts.actorId());
        }
        return new Who(isToldByProvider(event) ? PROVIDER : SYSTEM, facts.actorId());
    }

    private static boolean isNoCaller(CancelledBy by) {
        return by == CancelledBy.HOST || by == CancelledBy.SYSTEM;
    }

    private static boolean isToldByProvider(Object event) {
        return event instanceof PaymentReceived
                || event instanceof PaymentFailed
                || event instanceof RefundAccepted
                || event instanceof RefundProcessed
                || event instanceof RefundFailed
                || event instanceof SlotSuperseded
                || event instanceof SlotScheduled;
    }
}
