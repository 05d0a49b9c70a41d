package com.motivata.eventstore;

/** The commit is larger than {@link Limits} allow or holds what BSON cannot; nothing was stored. */
public final class LimitExceeded extends IllegalArgumentException {

    public LimitExceeded(String message) {
        super(message);
    }
}
