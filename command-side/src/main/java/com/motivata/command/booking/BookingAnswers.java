package com.motivata.command.booking;

import com.motivata.api.booking.BookedSession;
import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingDetails.BookedSessionSummary;
import com.motivata.api.booking.CancelledBooking;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.RefundDue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a booking to who has just done something to it. */
final class BookingAnswers {

    private BookingAnswers() {}

    static BookedSession booked(BookingState booking) {
        var opened = booking.opened();
        var session = opened.session();
        var shown = new BookedSession.Booking(
                booking.id(),
                opened.reference(),
                booking.sessionId(),
                session.title(),
                session.host(),
                booking.status(),
                opened.at(),
                booking.account().status());
        var link = session.calendlyLink();
        var trackedLink =
                link == null ? null : opened.reference().trackedIn(link, opened.userName(), opened.userEmail());
        return new BookedSession(shown, trackedLink, NextSteps.of(booking), due(booking));
    }

    static CancelledBooking cancelled(BookingState booking) {
        var cancellation = Objects.requireNonNull(booking.course().cancellation());
        var shown =
                new CancelledBooking.Booking(booking.id(), booking.status(), cancellation.at(), cancellation.reason());
        return new CancelledBooking(shown, refund(booking));
    }

    static BookingDetails details(BookingState booking) {
        var opened = booking.opened();
        var account = booking.account();
        var payment = account.ownPayment().orElse(null);
        var appointment = booking.course().appointment();
        var cancellation = booking.course().cancellation();
        return new BookingDetails(
                booking.id(),
                opened.reference(),
                booking.userId(),
                booking.sessionId(),
                BookedSessionSummary.of(opened.session()),
                booking.status(),
                opened.at(),
                booking.isAwaitingPayment() ? opened.holdUntil() : null,
                opened.contactMethod(),
                opened.userName(),
                opened.userEmail(),
                opened.userPhone(),
                appointment == null ? null : appointment.calendlyEventUri(),
                booking.course().slot(),
                account.status(),
                account.price().decimal(),
                payment == null ? null : payment.paymentId(),
                payment == null ? null : payment.amount().decimal(),
                refund(booking),
                opened.userNotes(),
                booking.adminNote(),
                cancellation == null ? null : cancellation.at(),
                cancellation == null ? null : cancellation.reason(),
                cancellation == null ? null : cancellation.by(),
                opened.at(),
                booking.updatedAt());
    }

    private static @Nullable PaymentDue due(BookingState booking) {
        var order = booking.account().order();
        return order == null || !booking.isAwaitingPayment()
                ? null
                : new PaymentDue(
                        order.provider(),
                        order.orderId(),
                        order.amount().decimal(),
                        order.amount().currency(),
                        order.keyId(),
                        order.paymentUrl());
    }

    private static @Nullable RefundDue refund(BookingState booking) {
        return booking.account()
                .ownRefund()
                .map(refund -> new RefundDue(
                        refund.status(),
                        refund.amount().decimal(),
                        refund.requested().estimatedDate()))
                .orElse(null);
    }
}
