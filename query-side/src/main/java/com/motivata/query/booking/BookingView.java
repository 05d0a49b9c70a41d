package com.motivata.query.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.AdminNoteWritten;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.common.Personal;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.query.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking: how it was made, what it has come to, and its money, which neither of the others undoes.
 *
 * @param noShowUri Calendly's name of the mark that the user was not there
 */
record BookingView(
        @JsonProperty("_id") BookingId id,
        long position,
        UserId userId,
        Opening opening,
        BookingStatus status,
        @Nullable Appointment appointment,
        @Nullable String noShowUri,
        Account account,
        @Nullable Cancellation cancellation,
        @Personal @Nullable String adminNote,
        Instant updatedAt)
        implements View {

    static BookingView of(BookingOpened event, long position) {
        return new BookingView(
                event.bookingId(),
                position,
                event.userId(),
                Opening.of(event),
                BookingStatus.PENDING,
                null,
                null,
                Account.of(event.price()),
                null,
                null,
                event.at());
    }

    BookingView after(BookingEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case BookingOpened opened -> of(opened, eventPosition);
            case PaymentOrderOpened it -> with(eventPosition, event, account.after(it));
            case PaymentOrderFailed it -> with(eventPosition, event, account.after(it));
            case PaymentReceived it -> with(eventPosition, event, account.after(it));
            case PaymentFailed it -> with(eventPosition, event, account.after(it));
            case RefundEvent it -> with(eventPosition, event, account.after(it));
            case BookingConfirmed it -> at(eventPosition, event, it.status());
            case BookingCompleted ignored -> at(eventPosition, event, BookingStatus.COMPLETED);
            case NoShowMarked it -> marked(eventPosition, event, BookingStatus.NO_SHOW, it.noShowUri());
            case NoShowReverted it -> marked(eventPosition, event, it.status(), null);
            case SlotScheduled it -> arranged(eventPosition, event, it.status(), Appointment.of(it));
            case SlotSuperseded it ->
                arranged(
                        eventPosition,
                        event,
                        status,
                        appointment == null ? null : appointment.afterSuperseding(it.inviteeUri()));
            case BookingCancelled it -> cancelled(eventPosition, Cancellation.of(it));
            case AdminNoteWritten it -> noted(eventPosition, it);
        };
    }

    boolean isAwaitingPayment() {
        return status == BookingStatus.PENDING && account.status() == PaymentStatus.PENDING;
    }

    private BookingView with(long eventPosition, BookingEvent event, Account changed) {
        return new BookingView(
                id,
                eventPosition,
                userId,
                opening,
                status,
                appointment,
                noShowUri,
                changed,
                cancellation,
                adminNote,
                event.at());
    }

    private BookingView at(long eventPosition, BookingEvent event, BookingStatus now) {
        return marked(eventPosition, event, now, noShowUri);
    }

    private BookingView marked(long eventPosition, BookingEvent event, BookingStatus now, @Nullable String mark) {
        return new BookingView(
                id,
                eventPosition,
                userId,
                opening,
                now,
                appointment,
                mark,
                account,
                cancellation,
                adminNote,
                event.at());
    }

    private BookingView arranged(
            long eventPosition, BookingEvent event, BookingStatus now, @Nullable Appointment arranged) {
        return new BookingView(
                id,
                eventPosition,
                userId,
                opening,
                now,
                arranged,
                noShowUri,
                account,
                cancellation,
                adminNote,
                event.at());
    }

    private BookingView cancelled(long eventPosition, Cancellation how) {
        return new BookingView(
                id,
                eventPosition,
                userId,
                opening,
                BookingStatus.CANCELLED,
                appointment,
                noShowUri,
                account,
                how,
                adminNote,
                how.at());
    }

    private BookingView noted(long eventPosition, AdminNoteWritten event) {
        return new BookingView(
                id,
                eventPosition,
                userId,
                opening,
                status,
                appointment,
                noShowUri,
                account,
                cancellation,
                event.note(),
                event.at());
    }
}
