package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which booking: what a slot of a session is reserved for. */
public record BookingId(@JsonValue String value) {

    @JsonCreator
    public BookingId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
