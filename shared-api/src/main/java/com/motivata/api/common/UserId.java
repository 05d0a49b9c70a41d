package com.motivata.api.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** Who somebody is: the {@code sub} of their token, 1 to 128 characters, at most 200 bytes of UTF-8, chosen by the identity provider. */
public record UserId(@JsonValue String value) {

    public static final int MAX_LENGTH = 128;

    private static final int MAX_BYTES = 200;

    @JsonCreator
    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a user id has 1 to " + MAX_LENGTH + " characters");
        }
    }

    public static boolean isValid(String value) {
        return !value.isBlank()
                && value.length() <= MAX_LENGTH
                && value.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    @Override
    public String toString() {
        return value;
    }
}
