package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which session. */
public record SessionId(@JsonValue String value) {

    @JsonCreator
    public SessionId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
