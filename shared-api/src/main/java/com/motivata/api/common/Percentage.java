package com.motivata.api.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far somebody has come. */
public final class Percentage {

    private Percentage() {}

    /** @return percent with two decimals at the most, such as 28.57 */
    public static BigDecimal of(long done, long total) {
        return BigDecimal.valueOf(done * 100).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }
}
