package com.motivata.api.common;

/** The form of every {@code _id}: 24 lower-case hex digits, as MongoDB's ObjectId prints itself. */
public final class HexId {

    private static final int LENGTH = 24;

    private HexId() {}

    public static boolean isValid(String value) {
        return value.length() == LENGTH && value.chars().allMatch(HexId::isHexDigit);
    }

    /** @throws IllegalArgumentException if the value has another form */
    public static String require(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an id has 24 lower-case hex digits");
        }
        return value;
    }

    private static boolean isHexDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
