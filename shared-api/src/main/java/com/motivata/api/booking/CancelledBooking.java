package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.session.BookingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a cancellation.
 *
 * @param refund {@code null} where no money comes back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancelledBooking(Booking booking, @Nullable RefundDue refund) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Booking(
            @JsonProperty("_id") BookingId id,
            BookingStatus status,
            Instant cancelledAt,
            @Nullable String cancellationReason) {}
}
