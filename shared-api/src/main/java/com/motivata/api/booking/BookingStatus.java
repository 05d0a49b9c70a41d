package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a booking stands. */
public enum BookingStatus {
    /** Awaiting the payment, or an admin's word; its slot is held. */
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Confirmed, with a time slot. */
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("no_show")
    NO_SHOW
}
