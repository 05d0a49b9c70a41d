package com.motivata.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The mean of whole numbers, with one decimal. */
public final class Mean {

    private Mean() {}

    /** @return {@code null} where there is nothing to take the mean of */
    public static @Nullable BigDecimal of(long sum, long count) {
        return count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
