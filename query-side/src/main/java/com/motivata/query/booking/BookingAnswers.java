package com.motivata.query.booking;

import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingDetails.BookedSessionSummary;
import com.motivata.api.booking.BookingQuery.AppointmentRecord;
import com.motivata.api.booking.BookingQuery.BookingCard;
import com.motivata.api.booking.BookingQuery.FindBookingDetails;
import com.motivata.api.booking.BookingQuery.MyBooking;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.RefundDue;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a booking to who asks: to its user without what admins note, to admins whole. */
final class BookingAnswers {

    private BookingAnswers() {}

    static BookingCard card(BookingView booking) {
        return new BookingCard(
                booking.id(),
                booking.opening().reference(),
                BookedSessionSummary.of(booking.opening().session()),
                booking.status(),
                of(booking.appointment(), Appointment::slot),
                booking.opening().at(),
                booking.account().status(),
                ofPayment(booking, payment -> payment.amount().decimal()));
    }

    static MyBooking mine(BookingView booking) {
        var opening = booking.opening();
        return new MyBooking(
                booking.id(),
                opening.reference(),
                opening.session().sessionId(),
                BookedSessionSummary.of(opening.session()),
                booking.status(),
                opening.at(),
                holdUntil(booking),
                opening.contactMethod(),
                opening.userName(),
                opening.userEmail(),
                opening.userPhone(),
                opening.userNotes(),
                opening.calendlyLink(),
                of(booking.appointment(), Appointment::calendlyEventUri),
                of(booking.appointment(), Appointment::slot),
                opening.session().sessionDate(),
                opening.price().decimal(),
                booking.account().status(),
                ofPayment(booking, Payment::paymentId),
                ofPayment(booking, payment -> payment.amount().decimal()),
                due(booking),
                opening.refundPolicy(),
                refund(booking),
                of(booking.cancellation(), Cancellation::at),
                of(booking.cancellation(), Cancellation::reason),
                of(booking.cancellation(), Cancellation::by),
                opening.at(),
                booking.updatedAt());
    }

    static BookingDetails details(BookingView booking) {
        var opening = booking.opening();
        return new BookingDetails(
                booking.id(),
                opening.reference(),
                booking.userId(),
                opening.session().sessionId(),
                BookedSessionSummary.of(opening.session()),
                booking.status(),
                opening.at(),
                holdUntil(booking),
                opening.contactMethod(),
                opening.userName(),
                opening.userEmail(),
                opening.userPhone(),
                of(booking.appointment(), Appointment::calendlyEventUri),
                of(booking.appointment(), Appointment::slot),
                booking.account().status(),
                opening.price().decimal(),
                ofPayment(booking, Payment::paymentId),
                ofPayment(booking, payment -> payment.amount().decimal()),
                refund(booking),
                opening.userNotes(),
                booking.adminNote(),
                of(booking.cancellation(), Cancellation::at),
                of(booking.cancellation(), Cancellation::reason),
                of(booking.cancellation(), Cancellation::by),
                opening.at(),
                booking.updatedAt());
    }

    static FindBookingDetails.Result all(BookingView booking) {
        var account = booking.account();
        return new FindBookingDetails.Result(
                details(booking),
                of(booking.appointment(), appointment -> shown(appointment, booking.noShowUri())),
                of(account.order(), Order::shown),
                account.orderFailure(),
                account.payments().stream().map(Payment::shown).toList(),
                account.failedPayments(),
                account.refunds().stream().map(Refund::shown).toList(),
                booking.opening().refundPolicy(),
                booking.opening().zone());
    }

    private static AppointmentRecord shown(Appointment appointment, @Nullable String noShowUri) {
        return new AppointmentRecord(
                appointment.slot(),
                appointment.calendlyEventUri(),
                appointment.inviteeUri(),
                noShowUri,
                appointment.rescheduledFrom(),
                appointment.arrangedAt(),
                appointment.superseded());
    }

    private static @Nullable Instant holdUntil(BookingView booking) {
        return booking.isAwaitingPayment() ? booking.opening().holdUntil() : null;
    }

    private static @Nullable PaymentDue due(BookingView booking) {
        return booking.isAwaitingPayment() ? of(booking.account().order(), Order::due) : null;
    }

    private static @Nullable RefundDue refund(BookingView booking) {
        return booking.account().ownRefund().map(Refund::due).orElse(null);
    }

    private static <R> @Nullable R ofPayment(BookingView booking, Function<Payment, R> what) {
        return booking.account().ownPayment().map(what).orElse(null);
    }

    private static <T, R extends @Nullable Object> @Nullable R of(@Nullable T known, Function<T, R> what) {
        return known == null ? null : what.apply(known);
    }
}
