package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a challenge is about. */
public enum ChallengeCategory {
    @JsonProperty("fitness")
    FITNESS,
    @JsonProperty("meditation")
    MEDITATION,
    @JsonProperty("reading")
    READING,
    @JsonProperty("productivity")
    PRODUCTIVITY,
    @JsonProperty("health")
    HEALTH,
    @JsonProperty("learning")
    LEARNING,
    @JsonProperty("creativity")
    CREATIVITY,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("finance")
    FINANCE,
    @JsonProperty("other")
    OTHER
}
