package com.motivata.eventstore.personal;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that ought to be readable is not: changed, moved from elsewhere, without its key, or written with
 * another master key. Erased data is no such case, it reads as {@code null}.
 */
public final class UnreadablePersonalData extends SerializationException {

    public UnreadablePersonalData(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
