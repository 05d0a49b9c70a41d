package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The host of a session as a person whose data can be erased. A host has no account here, so each session's is a person
 * of their own: {@code host-of-<session id>}.
 */
public record HostId(@JsonValue String value) {

    @JsonCreator
    public HostId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a host id is not blank");
        }
    }

    public static HostId of(SessionId session) {
        return new HostId("host-of-" + session);
    }

    @Override
    public String toString() {
        return value;
    }
}
