package com.motivata.command.booking;

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
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its stream tells it: how it was made, what it has come to, and its money, which neither of the others
 * undoes.
 */
record BookingState(
        BookingOpened opened,
        Course course,
        Account account,
        @Nullable String adminNote,
        Instant updatedAt) {

    /** Never fails: what is stored did happen. Nothing precedes an opening. */
    static @Nullable BookingState after(@Nullable BookingState state, BookingEvent event) {
        if (event instanceof BookingOpened opened) {
            return new BookingState(opened, Course.BEGUN, Account.of(opened.price()), null, opened.at());
        }
        return state == null ? null : state.next(event);
    }

    BookingState next(BookingEvent event) {
        return switch (event) {
            case BookingOpened ignored -> this;
            case PaymentOrderOpened it -> with(account.after(it), event);
            case PaymentOrderFailed ignored -> with(account.afterOrderFailed(), event);
            case PaymentReceived it -> with(account.after(it), event);
            case PaymentFailed it -> with(account.after(it), event);
            case RefundEvent it -> with(account.after(it), event);
            case BookingConfirmed it -> with(course.at(it.status()), event);
            case SlotScheduled it -> with(course.after(it), event);
            case SlotSuperseded it -> with(course.after(it), event);
            case BookingCompleted ignored -> with(course.at(BookingStatus.COMPLETED), event);
            case NoShowMarked ignored -> with(course.at(BookingStatus.NO_SHOW), event);
            case NoShowReverted it -> with(course.after(it), event);
            case BookingCancelled it -> with(course.after(it), event);
            case AdminNoteWritten it -> new BookingState(opened, course, account, it.note(), it.at());
        };
    }

    private BookingState with(Course changed, BookingEvent event) {
        return new BookingState(opened, changed, account, adminNote, event.at());
    }

    private BookingState with(Account changed, BookingEvent event) {
        return new BookingState(opened, course, changed, adminNote, event.at());
    }

    BookingId id() {
        return opened.bookingId();
    }

    UserId userId() {
        return opened.userId();
    }

    SessionId sessionId() {
        return opened.sessionId();
    }

    BookingStatus status() {
        return course.status();
    }

    /** Whether it holds a slot that is not used yet. */
    boolean isActive() {
        return switch (status()) {
            case PENDING, CONFIRMED, SCHEDULED -> true;
            case COMPLETED, CANCELLED, NO_SHOW -> false;
        };
    }

    boolean isAwaitingPayment() {
        return status() == BookingStatus.PENDING && !account.isPaid();
    }

    /** When it takes place: the chosen slot, or the session's date; {@code null} where nobody knows yet. */
    @Nullable
    Instant takesPlaceAt() {
        var slot = course.slot();
        return slot == null ? opened.session().sessionDate() : slot;
    }
}
