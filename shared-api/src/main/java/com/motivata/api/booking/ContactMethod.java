package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a user wants to hear of a booking. */
public enum ContactMethod {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("whatsapp")
    WHATSAPP,
    @JsonProperty("both")
    BOTH
}
