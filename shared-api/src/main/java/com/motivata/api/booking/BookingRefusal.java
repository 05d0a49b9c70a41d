package com.motivata.api.booking;

import com.motivata.api.common.Refusal;

/** Every "no" of the bookings, with the name and number the API documents. */
public enum BookingRefusal implements Refusal.Code {
    /** Also for the booking of somebody else. */
    BOOKING_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    /** The refusal carries the {@link BookedSession} that is active. */
    ALREADY_BOOKED("CONFLICT", 409, Refusal.Kind.CONFLICT),
    BOOKING_ALREADY_CANCELLED("BOOKING_ALREADY_CANCELLED", 4005, Refusal.Kind.CONFLICT),
    ILLEGAL_CHANGE("CONFLICT", 409, Refusal.Kind.CONFLICT),
    /** Asked too early: ask again at its end. */
    HOLD_NOT_OVER("CONFLICT", 409, Refusal.Kind.CONFLICT),
    /** Another amount or currency than is due: nothing is recorded. */
    PAYMENT_DOES_NOT_MATCH("CONFLICT", 409, Refusal.Kind.CONFLICT),
    REFUND_NOT_FOUND("NOT_FOUND", 404, Refusal.Kind.NOT_FOUND),
    REFUND_HAS_NOT_FAILED("CONFLICT", 409, Refusal.Kind.CONFLICT);

    private final String error;
    private final int number;
    private final Refusal.Kind kind;

    BookingRefusal(String error, int number, Refusal.Kind kind) {
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
