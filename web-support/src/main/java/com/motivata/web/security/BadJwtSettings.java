package com.motivata.web.security;

/** The application cannot start: it would not know whom to trust. The message says what to set. */
public final class BadJwtSettings extends RuntimeException {

    public BadJwtSettings(String message) {
        super(message);
    }
}
