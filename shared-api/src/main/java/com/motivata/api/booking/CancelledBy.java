package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who cancelled. */
public enum CancelledBy {
    @JsonProperty("user")
    USER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("host")
    HOST,
    /** The hold was over. */
    @JsonProperty("system")
    SYSTEM
}
