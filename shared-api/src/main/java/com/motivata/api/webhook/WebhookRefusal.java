package com.motivata.api.webhook;

import com.motivata.api.common.Refusal;

/** Every "no" of the webhooks. */
public enum WebhookRefusal implements Refusal.Code {
    WEBHOOK_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    /** Only what is unmatched can be matched. */
    WEBHOOK_NOT_UNMATCHED("CONFLICT", 409, Refusal.Kind.CONFLICT),
    /** There is nothing in it that could be done to a booking. */
    WEBHOOK_SAYS_NOTHING("CONFLICT", 409, Refusal.Kind.CONFLICT);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    WebhookRefusal(String error, int number, Refusal.Kind kind) {
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
