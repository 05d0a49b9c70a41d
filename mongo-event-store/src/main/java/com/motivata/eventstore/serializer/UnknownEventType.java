package com.motivata.eventstore.serializer;

import org.axonframework.serialization.SerializationException;

/** A class without stored name, or a stored name without class: passing over it would lose an event silently. */
public final class UnknownEventType extends SerializationException {

    UnknownEventType(String message) {
        super(message);
    }
}
