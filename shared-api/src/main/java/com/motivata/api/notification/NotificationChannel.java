package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a message gets to somebody. */
public enum NotificationChannel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("whatsapp")
    WHATSAPP,
    @JsonProperty("push")
    PUSH
}
