package com.motivata.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Money;
import com.motivata.api.session.BookingId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about one payment, by a webhook or when asked: the same form for both, and nothing about the
 * person who paid.
 *
 * @param providerIds every other id the provider uses for it, by its kind, such as {@code payment_link}
 * @param bookingId what we called the purchase when we ordered it, where that comes back
 * @param method such as {@code upi}
 * @param reason why it failed
 * @param at when the provider had it
 */
public record PaymentReport(
        String provider,
        String paymentId,
        @Nullable String orderId,
        Map<String, String> providerIds,
        @Nullable BookingId bookingId,
        State state,
        Money amount,
        @Nullable String method,
        @Nullable String reason,
        Instant at) {

    /** The states that make a difference. */
    public enum State {
        /** Nothing is decided yet. */
        @JsonProperty("under_way")
        UNDER_WAY,
        /** The money is reserved, and becomes ours when it is captured. */
        @JsonProperty("authorized")
        AUTHORIZED,
        @JsonProperty("captured")
        CAPTURED,
        @JsonProperty("failed")
        FAILED,
        /** It never was captured, and the provider itself gives back what it had. */
        @JsonProperty("returned")
        RETURNED
    }

    public PaymentReport {
        providerIds = Map.copyOf(providerIds);
    }
}
