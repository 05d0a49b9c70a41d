package com.motivata.api.booking;

import com.motivata.api.common.StoredAs;
import com.motivata.api.session.BookingId;
import java.time.Instant;

/**
 * What became of a booking reference. Each has a stream of its own, so that two bookings cannot take the same one, and a
 * reference finds its booking in the log.
 */
public sealed interface ReferenceEvent {

    BookingReference reference();

    /** In one commit with the opening of the booking. */
    @StoredAs("booking.ReferenceTaken")
    record ReferenceTaken(BookingReference reference, BookingId bookingId, Instant at) implements ReferenceEvent {}
}
