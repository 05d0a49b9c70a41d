package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a participation stands. */
public enum ParticipationStatus {
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("abandoned")
    ABANDONED
}
