package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which run: one passage of one user through one program. The API calls it the progress id. */
public record RunId(@JsonValue String value) {

    @JsonCreator
    public RunId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
