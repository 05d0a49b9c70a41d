package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What people call a booking by: {@code SB-} and six digits of Crockford's base 32, which has no I, L, O and U. */
public record BookingReference(@JsonValue String value) {

    public static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public static final int LENGTH = 6;

    private static final String PREFIX = "SB-";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[" + DIGITS + "]{" + LENGTH + "}");

    @JsonCreator
    public BookingReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a booking reference looks like SB-7K3M9Q");
        }
    }

    public static BookingReference of(String digits) {
        return new BookingReference(PREFIX + digits);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * The Calendly link for this booking: what is arranged there comes back with the reference in
     * {@code tracking.utm_content}.
     */
    public String trackedIn(String calendlyLink) {
        int fragment = calendlyLink.indexOf('#');
        var page = fragment < 0 ? calendlyLink : calendlyLink.substring(0, fragment);
        var rest = fragment < 0 ? "" : calendlyLink.substring(fragment);
        return page + (page.contains("?") ? "&" : "?") + "utm_source=app&utm_content=" + value + rest;
    }

    @Override
    public String toString() {
        return value;
    }
}
