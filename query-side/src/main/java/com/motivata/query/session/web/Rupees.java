package com.motivata.query.session.web;

import com.motivata.api.common.Money;
import com.motivata.web.error.ApiFailure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices in queries. */
final class Rupees {

    private static final BigDecimal BEYOND_ANY_PRICE = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int DECIMALS = 2;

    private Rupees() {}

    static @Nullable Money of(String parameter, @Nullable BigDecimal rupees) {
        if (rupees == null) {
            return null;
        }
        if (!isPrice(rupees)) {
            throw ApiFailure.invalid(parameter, parameter + " must be an amount in rupees such as 499.5");
        }
        return Money.rupees(rupees);
    }

    private static boolean isPrice(BigDecimal rupees) {
        return rupees.signum() >= 0
                && rupees.compareTo(BEYOND_ANY_PRICE) < 0
                && rupees.stripTrailingZeros().scale() <= DECIMALS;
    }
}
