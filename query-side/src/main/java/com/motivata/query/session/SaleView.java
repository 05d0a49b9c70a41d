package com.motivata.query.session;

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
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.query.View;

/**
 * What the statistics of a session need of one of its bookings, and nothing about a person. Sums over them are exact
 * at any time, and no document grows with the number of bookings.
 */
record SaleView(
        @JsonProperty("_id") BookingId id, long position, SessionId sessionId, BookingStatus status, Takings takings)
        implements View {

    static SaleView of(BookingOpened event, long position) {
        return new SaleView(
                event.bookingId(),
                position,
                event.sessionId(),
                BookingStatus.PENDING,
                Takings.none(event.price().currency()));
    }

    SaleView after(BookingEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case BookingOpened opened -> of(opened, eventPosition);
            case BookingConfirmed confirmed -> at(eventPosition, confirmed.status());
            case SlotScheduled scheduled -> at(eventPosition, scheduled.status());
            case BookingCompleted ignored -> at(eventPosition, BookingStatus.COMPLETED);
            case NoShowMarked ignored -> at(eventPosition, BookingStatus.NO_SHOW);
            case NoShowReverted reverted -> at(eventPosition, reverted.status());
            case BookingCancelled ignored -> at(eventPosition, BookingStatus.CANCELLED);
            case PaymentReceived received -> with(eventPosition, takings.plus(received.amount()));
            case RefundEvent refund -> with(eventPosition, takings.after(refund));
            case PaymentOrderOpened ignored -> this;
            case PaymentOrderFailed ignored -> this;
            case PaymentFailed ignored -> this;
            case SlotSuperseded ignored -> this;
            case AdminNoteWritten ignored -> this;
        };
    }

    private SaleView at(long eventPosition, BookingStatus now) {
        return new SaleView(id, eventPosition, sessionId, now, takings);
    }

    private SaleView with(long eventPosition, Takings now) {
        return new SaleView(id, eventPosition, sessionId, status, now);
    }
}
