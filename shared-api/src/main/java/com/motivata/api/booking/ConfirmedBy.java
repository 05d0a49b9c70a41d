package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What confirmed a booking. */
public enum ConfirmedBy {
    /** There was nothing to pay. */
    @JsonProperty("free")
    FREE,
    @JsonProperty("payment")
    PAYMENT,
    @JsonProperty("admin")
    ADMIN
}
