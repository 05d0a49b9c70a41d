package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a device runs. */
public enum Platform {
    @JsonProperty("android")
    ANDROID,
    @JsonProperty("ios")
    IOS,
    @JsonProperty("web")
    WEB
}
