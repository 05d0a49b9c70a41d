package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which challenge. */
public record ChallengeId(@JsonValue String value) {

    @JsonCreator
    public ChallengeId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
