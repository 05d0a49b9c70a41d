package com.motivata.api.booking;

import com.motivata.api.session.BookingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider could not be reached, or did not answer in time. It passes by itself: try again. The message is for
 * operators; where it happened is of no interest, so there is no stack trace.
 */
public final class PaymentUnavailable extends RuntimeException {

    /**
     * @param attempt which one of this process, from 1
     * @param reason as the provider, or the lack of its answer, gave it
     * @param holdUntil how long the slot waits for the payment
     */
    public PaymentUnavailable(
            BookingId booking, String provider, int attempt, String reason, @Nullable Instant holdUntil) {
        super(
                "booking %s has no payment order of %s, attempt %d: %s. Next try: when its user books again; the slot is held until %s"
                        .formatted(booking, provider, attempt, reason, holdUntil),
                null,
                false,
                false);
    }
}
