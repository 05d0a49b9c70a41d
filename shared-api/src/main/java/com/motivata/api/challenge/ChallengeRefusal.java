package com.motivata.api.challenge;

import com.motivata.api.common.Refusal;

/** Every "no" of the challenges, with the name and number the API documents. */
public enum ChallengeRefusal implements Refusal.Code {
    CHALLENGE_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    NOT_JOINED("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    CHALLENGE_ALREADY_JOINED("CHALLENGE_ALREADY_JOINED", 4006, Refusal.Kind.CONFLICT),
    CHALLENGE_ALREADY_COMPLETED("CHALLENGE_ALREADY_COMPLETED", 4007, Refusal.Kind.CONFLICT),
    INVALID_DAY_NUMBER("INVALID_DAY_NUMBER", 4008, Refusal.Kind.UNPROCESSABLE);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    ChallengeRefusal(String error, int number, Refusal.Kind kind) {
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
