package com.motivata.web;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.web.error.ApiFailure;
import org.axonframework.modelling.command.ConcurrencyException;

/** Finds what a handler really threw under what the buses wrap around it. */
final class Replies {

    private Replies() {}

    /** @return the refusal, invalid input or conflict somewhere among the causes, else the failure itself */
    static RuntimeException unwrapped(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException known && isKnown(known)) {
                return known;
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static boolean isKnown(RuntimeException cause) {
        return cause instanceof Refusal
                || cause instanceof InvalidInput
                || cause instanceof ApiFailure
                || cause instanceof ConcurrencyException;
    }
}
