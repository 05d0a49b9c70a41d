package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to booking a session, and what comes with the refusal to book it twice.
 *
 * @param calendlyLink with the booking's reference; {@code null} where the session has none
 * @param nextSteps for the user to read
 * @param payment what is to be paid, and how; {@code null} where nothing is, or no order is open yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookedSession(
        Booking booking,
        @Nullable String calendlyLink,
        String nextSteps,
        @Nullable PaymentDue payment) {

    public record Booking(
            @JsonProperty("_id") BookingId id,
            BookingReference bookingReference,
            SessionId sessionId,
            String sessionTitle,
            String host,
            BookingStatus status,
            Instant bookedAt,
            PaymentStatus paymentStatus) {}

    public BookedSession with(PaymentDue due) {
        return new BookedSession(booking, calendlyLink, nextSteps, due);
    }
}
