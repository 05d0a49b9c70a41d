package com.motivata.api.common;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants done to one field: leave it as it is, or set it (to {@code null}: clear it).
 *
 * @param asked whether the field was mentioned at all
 */
public record Change<T extends @Nullable Object>(
        boolean asked, @Nullable T value) {

    private static final Change<?> NONE = new Change<@Nullable Object>(false, null);

    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Change<T> none() {
        return (Change<T>) NONE;
    }

    public static <T extends @Nullable Object> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    public @Nullable T or(@Nullable T current) {
        return asked ? value : current;
    }
}
