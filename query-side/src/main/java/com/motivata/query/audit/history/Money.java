package com.motivata.query.audit.history;

import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import java.math.BigDecimal;
import java.util.Optional;

/** Money that moved: in from the user, or out to them. */
record Money(String direction, BigDecimal amount, String currency) {

    static Optional<Money> movedBy(Object event) {
        return switch (event) {
            case PaymentReceived in -> Optional.of(of("in", in.amount()));
            case RefundProcessed out -> Optional.of(of("out", out.amount()));
            default -> Optional.empty();
        };
    }

    private static Money of(String direction, com.motivata.api.common.Money amount) {
        return new Money(direction, amount.decimal(), amount.currency());
    }
}
