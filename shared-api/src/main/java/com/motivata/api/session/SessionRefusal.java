package com.motivata.api.session;

import com.motivata.api.common.Refusal;

/** Every "no" of the sessions, with the name and number the API documents. */
public enum SessionRefusal implements Refusal.Code {
    SESSION_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    /** Not live, or over. */
    SESSION_NOT_OPEN("CONFLICT", 409, Refusal.Kind.CONFLICT),
    SESSION_FULLY_BOOKED("SESSION_FULLY_BOOKED", 4004, Refusal.Kind.CONFLICT),
    FEWER_SLOTS_THAN_BOOKED("CONFLICT", 409, Refusal.Kind.CONFLICT),
    SESSION_HAS_BOOKINGS("CONFLICT", 409, Refusal.Kind.CONFLICT);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    SessionRefusal(String error, int number, Refusal.Kind kind) {
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
