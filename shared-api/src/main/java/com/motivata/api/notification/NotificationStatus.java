package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a message has come. What follows {@code sent} is what the provider reports, where it does. */
public enum NotificationStatus {
    /** Stored; to be sent when it is due, or tried again then. */
    @JsonProperty("pending")
    PENDING,
    /** The provider has taken it. */
    @JsonProperty("sent")
    SENT,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("read")
    READ,
    /** Refused for good, or given up; an admin may try again. */
    @JsonProperty("failed")
    FAILED,
    /** The world changed before it was due. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** When it was due there was a reason not to send it. */
    @JsonProperty("skipped")
    SKIPPED;

    /** The name the API gives it, and the name it is stored under. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
