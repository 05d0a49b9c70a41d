package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.common.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record Cancellation(CancelledBy by, @Personal @Nullable String reason, Instant at) {

    static Cancellation of(BookingCancelled event) {
        return new Cancellation(event.by(), event.reason(), event.at());
    }
}
