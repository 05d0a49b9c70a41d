package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How hard a challenge is. */
public enum Difficulty {
    @JsonProperty("beginner")
    BEGINNER,
    @JsonProperty("intermediate")
    INTERMEDIATE,
    @JsonProperty("advanced")
    ADVANCED
}
