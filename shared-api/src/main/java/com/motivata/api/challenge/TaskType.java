package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a day asks for. */
public enum TaskType {
    @JsonProperty("action")
    ACTION,
    @JsonProperty("reflection")
    REFLECTION,
    @JsonProperty("learning")
    LEARNING
}
