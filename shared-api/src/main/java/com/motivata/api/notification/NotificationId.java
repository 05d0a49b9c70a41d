package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** One message. It follows from what caused it, its kind, its recipient and its channel, so that none is stored twice. */
public record NotificationId(@JsonValue String value) {

    @JsonCreator
    public NotificationId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
