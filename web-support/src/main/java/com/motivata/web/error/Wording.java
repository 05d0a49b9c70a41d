package com.motivata.web.error;

import com.motivata.web.json.JsonEnums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import org.springframework.util.ClassUtils;

/** What a value of some type looks like, in words for who sent another one. */
final class Wording {

    private Wording() {}

    static String must(String field, Class<?> type) {
        return field + " must be " + form(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    /** @return {@code Program} for {@code ProgramId} */
    static String thing(Class<?> idType) {
        String words = idType.getSimpleName()
                .replaceAll("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static boolean isId(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id");
    }

    static boolean isWrittenAsString(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type) || ZoneId.class.isAssignableFrom(type);
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + String.join(", ", JsonEnums.byName(type).keySet());
        }
        if (type == Instant.class) {
            return "an instant such as 2026-01-31T10:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "a time zone such as Asia/Kolkata";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return formOfJson(type);
    }

    private static String formOfJson(Class<?> type) {
        if (type == BigDecimal.class || type == Double.class || type == Float.class) {
            return "a number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (CharSequence.class.isAssignableFrom(type) || isId(type) || isWrittenAsString(type)) {
            return "a string";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }
}
