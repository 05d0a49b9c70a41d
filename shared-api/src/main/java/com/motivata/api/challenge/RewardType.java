package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one gets for completing a challenge. */
public enum RewardType {
    @JsonProperty("badge")
    BADGE,
    @JsonProperty("points")
    POINTS,
    @JsonProperty("certificate")
    CERTIFICATE
}
