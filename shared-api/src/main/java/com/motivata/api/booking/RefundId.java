package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.session.BookingId;
import java.util.regex.Pattern;

/**
 * Which refund of a booking: {@code <booking>-<n>}, the first being 1. The same whenever it is asked for again, and of the
 * letters a provider takes as an idempotency key.
 */
public record RefundId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}-[1-9][0-9]{0,4}");

    @JsonCreator
    public RefundId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a refund id is a booking's with a number");
        }
    }

    public static RefundId of(BookingId booking, int n) {
        return new RefundId(booking + "-" + n);
    }

    public BookingId bookingId() {
        return new BookingId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
