package com.motivata.web.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

final class Decimals {

    /** Ten bytes such as 1e999999999 would otherwise make numbers that fill the memory when written out. */
    private static final int MAX_SCALE = 100;

    private Decimals() {}

    static BigDecimal read(JsonParser parser) {
        BigDecimal value = parser.getDecimalValue();
        if (!isReasonable(value)) {
            throw MismatchedInputException.from(parser, BigDecimal.class, "a number out of all proportion");
        }
        return value;
    }

    static boolean isReasonable(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MAX_SCALE;
    }
}
