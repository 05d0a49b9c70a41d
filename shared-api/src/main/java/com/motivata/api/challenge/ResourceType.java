package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a resource of a task is. */
public enum ResourceType {
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("link")
    LINK
}
