package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a webhook. */
public enum WebhookStatus {
    /** Stored, and about to be processed. */
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("processed")
    PROCESSED,
    /** Its booking was not found, or it does not fit: for an admin to look at. */
    @JsonProperty("unmatched")
    UNMATCHED,
    /** Nothing had to be done. */
    @JsonProperty("ignored")
    IGNORED,
    /** Something went wrong on our side; it is tried again. */
    @JsonProperty("failed")
    FAILED
}
