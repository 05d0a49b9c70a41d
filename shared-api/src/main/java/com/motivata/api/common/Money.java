package com.motivata.api.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, never negative.
 *
 * @param minor in the currency's smallest unit: paise
 * @param currency ISO 4217, such as {@code INR}
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public static final String RUPEES = "INR";

    private static final int DECIMALS = 2;
    private static final int ALL = 100;

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("money is not negative");
        }
        Currency.getInstance(currency);
    }

    public static Money paise(long paise) {
        return new Money(paise, RUPEES);
    }

    /** @throws ArithmeticException if the number has more than two decimals, or is out of all proportion */
    public static Money rupees(BigDecimal rupees) {
        return paise(rupees.movePointRight(DECIMALS).longValueExact());
    }

    /** The form of the API: 1500 or 499.5. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, DECIMALS);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, inMine(other)), currency);
    }

    /** @throws IllegalArgumentException if the other is more than this */
    public Money minus(Money other) {
        return new Money(minor - inMine(other), currency);
    }

    /** The share, rounded half up to a whole minor unit. */
    public Money percent(int percent) {
        var share = BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(ALL), 0, RoundingMode.HALF_UP);
        return new Money(share.longValueExact(), currency);
    }

    /** Not named as a property: it is no part of the stored form. */
    public boolean none() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, inMine(other));
    }

    private long inMine(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(other.currency + " is not " + currency);
        }
        return other.minor;
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
