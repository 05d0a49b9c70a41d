package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may cancel a booking when, and what comes back of the money. */
final class CancellationRules {

    private static final int ALL = 100;

    private CancellationRules() {}

    static List<BookingEvent> cancel(BookingState booking, CancelledBy by, @Nullable String reason, Instant now) {
        return switch (booking.status()) {
            case PENDING, CONFIRMED, SCHEDULED -> cancelled(booking, by, reason, now);
            case CANCELLED ->
                throw new Refusal(BookingRefusal.BOOKING_ALREADY_CANCELLED, "This booking has already been cancelled");
            case COMPLETED, NO_SHOW -> throw BookingRules.illegal(booking, "cancelled");
        };
    }

    /** A timer asks; what was paid or confirmed meanwhile stays. */
    static List<BookingEvent> expire(BookingState booking, Instant now) {
        if (!booking.isAwaitingPayment()) {
            return List.of();
        }
        var holdUntil = Objects.requireNonNull(booking.opened().holdUntil());
        if (now.isBefore(holdUntil)) {
            throw new Refusal(BookingRefusal.HOLD_NOT_OVER, "The slot is held until " + holdUntil);
        }
        return cancelled(booking, CancelledBy.SYSTEM, "The payment did not arrive in time", now);
    }

    private static List<BookingEvent> cancelled(
            BookingState booking, CancelledBy by, @Nullable String reason, Instant now) {
        var events = new ArrayList<BookingEvent>();
        events.add(new BookingCancelled(booking.id(), booking.userId(), booking.sessionId(), by, reason, now));
        booking.account().ownPayment().ifPresent(payment -> {
            var amount = refundable(booking, payment, by, now);
            if (!amount.none()) {
                events.add(RefundRules.request(booking, payment, amount, RefundCause.CANCELLED, now));
            }
        });
        return events;
    }

    private static Money refundable(BookingState booking, PaymentReceived payment, CancelledBy by, Instant now) {
        var percent =
                by == CancelledBy.USER ? booking.opened().refundPolicy().percentAt(booking.takesPlaceAt(), now) : ALL;
        return payment.amount().percent(percent);
    }
}
