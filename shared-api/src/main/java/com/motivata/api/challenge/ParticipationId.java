package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which participation: one passage of one user through one challenge. The API calls it the progress id. */
public record ParticipationId(@JsonValue String value) {

    @JsonCreator
    public ParticipationId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
