package com.motivata.api.notification;

import com.motivata.api.common.Refusal;

/** Every "no" of the notifications. */
public enum NotificationRefusal implements Refusal.Code {
    DEVICE_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    NOTIFICATION_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    TOO_MANY_DEVICES("VALIDATION_ERROR", 422, Refusal.Kind.UNPROCESSABLE),
    NOT_FAILED("CONFLICT", 409, Refusal.Kind.CONFLICT);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    NotificationRefusal(String error, int number, Refusal.Kind kind) {
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
