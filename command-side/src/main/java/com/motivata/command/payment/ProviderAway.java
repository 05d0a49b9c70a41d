package com.motivata.command.payment;

import org.jspecify.annotations.Nullable;

/**
 * The provider gave no answer, or none that says what it did. While it is away that happens to every booking that waits for
 * it, so it is a line in the log each time, without a stack trace.
 */
public final class ProviderAway extends RuntimeException {

    public ProviderAway(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + " (" + cause.getClass().getSimpleName() + ")", null, false, false);
    }
}
