package com.motivata.command.payment;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Refusal;
import com.motivata.api.session.BookingId;
import com.motivata.command.support.Folded;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Purchases as the log tells them. Asked before anything is sent in a unit of work, never after. */
@Component
class Purchases {

    private final Folded<Purchase, BookingEvent> purchases;

    Purchases(EventStore events) {
        purchases = new Folded<>(events, BookingEvent.class, Purchase::after);
    }

    Purchase find(BookingId id) {
        return purchases
                .find(id.toString())
                .orElseThrow(() -> new Refusal(BookingRefusal.BOOKING_NOT_FOUND, "Booking not found"));
    }

    Refunding refund(BookingId booking, RefundId id) {
        return Optional.ofNullable(find(booking).refunds().get(id))
                .orElseThrow(() -> new Refusal(BookingRefusal.REFUND_NOT_FOUND, "Refund not found"));
    }
}
