package com.motivata.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An id of somebody else's, with who uses it: {@code razorpay:order_Nx5…}. */
public record ForeignId(@JsonValue String value) {

    private static final char SEPARATOR = ':';

    @JsonCreator
    public ForeignId {
        if (value.indexOf(SEPARATOR) < 1) {
            throw new IllegalArgumentException("an id of somebody else's says whose");
        }
    }

    public static ForeignId of(String owner, String id) {
        return new ForeignId(owner + SEPARATOR + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
