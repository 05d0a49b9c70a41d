package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
     * The Calendly link for this booking and whom it is for: what is arranged there comes back with the reference in
     * {@code tracking.utm_content}, and nobody types again what they have told us. It names a person, so it is made when it
     * is shown, and never stored.
     *
     * @param name of the user, and their e-mail address, where they are known
     */
    public String trackedIn(String calendlyLink, @Nullable String name, @Nullable String email) {
        int fragment = calendlyLink.indexOf('#');
        var page = fragment < 0 ? calendlyLink : calendlyLink.substring(0, fragment);
        var rest = fragment < 0 ? "" : calendlyLink.substring(fragment);
        return page + (page.contains("?") ? "&" : "?") + "utm_source=app&utm_content=" + value
                + parameter("email", email) + parameter("name", name) + rest;
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null
                ? ""
                : "&" + name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return value;
    }
}
