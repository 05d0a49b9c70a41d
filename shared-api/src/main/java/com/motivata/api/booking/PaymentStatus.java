package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a booking's own payment stands. A surplus payment never shows here. */
public enum PaymentStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("paid")
    PAID,
    /** The provider says that the refund is processed. */
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("free")
    FREE
}
