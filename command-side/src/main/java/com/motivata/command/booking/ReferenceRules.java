package com.motivata.command.booking;

import com.motivata.api.booking.BookingReference;

/** How chance becomes a reference people can read to each other. */
final class ReferenceRules {

    private static final int BITS_OF_A_DIGIT = 5;
    private static final int ONE_DIGIT = (1 << BITS_OF_A_DIGIT) - 1;
    private static final int HEX_DIGITS = 8;

    private ReferenceRules() {}

    /** @param fresh an id whose last 8 hex digits are random */
    static BookingReference drawnFrom(String fresh) {
        long bits = Long.parseLong(fresh.substring(fresh.length() - HEX_DIGITS), 16);
        var digits = new StringBuilder();
        for (int i = 0; i < BookingReference.LENGTH; i++) {
            digits.append(BookingReference.DIGITS.charAt((int) bits & ONE_DIGIT));
            bits >>= BITS_OF_A_DIGIT;
        }
        return BookingReference.of(digits.toString());
    }
}
