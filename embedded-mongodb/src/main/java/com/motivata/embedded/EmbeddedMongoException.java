package com.motivata.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The embedded server cannot run; the message says why and what to do, in one line. */
public final class EmbeddedMongoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedMongoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    EmbeddedMongoException(String message) {
        super(message);
    }
}
