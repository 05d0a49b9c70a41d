package com.motivata.api.payment;

import com.motivata.api.common.StoredAs;
import com.motivata.api.session.BookingId;
import java.time.Instant;

/**
 * Which booking an id of a provider's belongs to. Each id has a stream of its own, so that whatever a provider calls a
 * purchase by finds its booking in the log.
 */
public sealed interface KnownIdEvent {

    ForeignId foreignId();

    BookingId bookingId();

    @StoredAs("payment.IdKnown")
    record IdKnown(ForeignId foreignId, BookingId bookingId, Instant at) implements KnownIdEvent {}
}
