package com.motivata.command.sos;

import java.math.BigDecimal;
import java.util.Collection;

/** Compares JSON values as a person would: 4 is 4.0, but not "4" and not true. */
final class Values {

    /** What a stored decimal can hold. */
    static final int MAX_DIGITS = 34;

    private Values() {}

    static boolean same(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return one.equals(other);
    }

    static boolean contains(Collection<?> values, Object value) {
        return values.stream().anyMatch(candidate -> same(candidate, value));
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    static boolean isTooPrecise(Object value) {
        return value instanceof Number number && decimal(number).precision() > MAX_DIGITS;
    }

    static boolean isInteger(Object value) {
        return value instanceof Number number
                && decimal(number).stripTrailingZeros().scale() <= 0;
    }
}
