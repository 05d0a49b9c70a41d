package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From small to large, or the other way round. */
public enum SortOrder {
    @JsonProperty("asc")
    ASCENDING,
    @JsonProperty("desc")
    DESCENDING
}
