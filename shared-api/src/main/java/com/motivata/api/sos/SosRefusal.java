package com.motivata.api.sos;

import com.motivata.api.common.Refusal;

/** Every "no" of the SOS feature, with the name and number the API documents. */
public enum SosRefusal implements Refusal.Code {
    PROGRAM_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    QUIZ_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    RUN_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    PROGRAM_NOT_STARTED("CONFLICT", 409, Refusal.Kind.CONFLICT),
    DAY_HAS_A_QUIZ("CONFLICT", 409, Refusal.Kind.CONFLICT),
    QUIZ_ALREADY_COMPLETED("QUIZ_ALREADY_COMPLETED", 4001, Refusal.Kind.CONFLICT),
    QUIZ_NOT_AVAILABLE("QUIZ_NOT_AVAILABLE", 4002, Refusal.Kind.CONFLICT),
    PROGRAM_ALREADY_STARTED("PROGRAM_ALREADY_STARTED", 4003, Refusal.Kind.CONFLICT);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    SosRefusal(String error, int number, Refusal.Kind kind) {
        this.error = error;
        this.number = number;
        this.kind = kind;
    }

    @Override
    public String error() {
        return error;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
