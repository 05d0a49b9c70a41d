package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which SOS program. */
public record ProgramId(@JsonValue String value) {

    @JsonCreator
    public ProgramId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
