package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a refund stands, as the API shows it. */
public enum RefundStatus {
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("processed")
    PROCESSED,
    @JsonProperty("failed")
    FAILED
}
