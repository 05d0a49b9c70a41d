package com.motivata.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about one refund, by a webhook or when asked.
 *
 * @param refundId ours, which the provider keeps for us; {@code null} for one that was not made by us
 * @param reason why it failed
 */
public record RefundReport(
        String provider,
        String providerRefundId,
        String paymentId,
        @Nullable RefundId refundId,
        State state,
        Money amount,
        @Nullable String reason) {

    /** Processed is final, and so is failed: another attempt is another refund at the provider's. */
    public enum State {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("processed")
        PROCESSED,
        @JsonProperty("failed")
        FAILED
    }
}
