package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking, as far as somebody is told about it.
 *
 * @param scheduledSlot {@code null}: none was chosen
 * @param everConfirmed whether anybody was told that it is on
 */
record BookingNow(
        BookingOpened opened,
        BookingStatus status,
        @Nullable Instant scheduledSlot,
        boolean everConfirmed) {

    static @Nullable BookingNow after(@Nullable BookingNow before, BookingEvent event) {
        if (event instanceof BookingOpened opened) {
            return new BookingNow(opened, BookingStatus.PENDING, null, false);
        }
        return before == null ? null : before.after(event);
    }

    private BookingNow after(BookingEvent event) {
        return switch (event) {
            case BookingConfirmed confirmed -> new BookingNow(opened, confirmed.status(), scheduledSlot, true);
            case SlotScheduled scheduled ->
                new BookingNow(opened, scheduled.status(), scheduled.scheduledSlot(), everConfirmed);
            case BookingCompleted completed -> with(BookingStatus.COMPLETED);
            case NoShowMarked marked -> with(BookingStatus.NO_SHOW);
            case NoShowReverted reverted -> with(reverted.status());
            case BookingCancelled cancelled -> with(BookingStatus.CANCELLED);
            case BookingOpened opened -> this;
            case BookingEvent.PaymentOrderOpened money -> this;
            case BookingEvent.PaymentOrderFailed money -> this;
            case BookingEvent.PaymentReceived money -> this;
            case BookingEvent.PaymentFailed money -> this;
            case BookingEvent.RefundEvent money -> this;
            case BookingEvent.SlotSuperseded superseded -> this;
            case BookingEvent.AdminNoteWritten note -> this;
        };
    }

    private BookingNow with(BookingStatus now) {
        return new BookingNow(opened, now, scheduledSlot, everConfirmed);
    }

    boolean isOn() {
        return status == BookingStatus.CONFIRMED || status == BookingStatus.SCHEDULED;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "BookingNow[" + opened.bookingId() + ", " + status + "]";
    }
}
