package com.motivata.command.payment;

import org.jspecify.annotations.Nullable;

/** The provider gave no answer, or none that says what it did. */
public final class ProviderAway extends RuntimeException {

    public ProviderAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
