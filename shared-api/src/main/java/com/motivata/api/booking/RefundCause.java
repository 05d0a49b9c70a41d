package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why money goes back. */
public enum RefundCause {
    /** By the booking's refund policy. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** The booking was cancelled already: in full. */
    @JsonProperty("paid_too_late")
    PAID_TOO_LATE,
    /** The booking was paid already: in full. */
    @JsonProperty("paid_twice")
    PAID_TWICE
}
