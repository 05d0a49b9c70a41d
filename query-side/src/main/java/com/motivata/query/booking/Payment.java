package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingQuery.PaymentRecord;
import com.motivata.api.common.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Money that arrived.
 *
 * @param providerIds sorted, so that the same event always gives the same bytes
 * @param surplus beside the booking's own payment
 */
record Payment(
        String provider,
        String paymentId,
        @Nullable String orderId,
        SortedMap<String, String> providerIds,
        Money amount,
        @Nullable String method,
        boolean surplus,
        Instant paidAt,
        Instant recordedAt) {

    Payment {
        providerIds = Collections.unmodifiableSortedMap(new TreeMap<>(providerIds));
    }

    static Payment of(PaymentReceived event) {
        return new Payment(
                event.provider(),
                event.paymentId(),
                event.orderId(),
                new TreeMap<>(event.providerIds()),
                event.amount(),
                event.method(),
                event.surplus(),
                event.paidAt(),
                event.at());
    }

    PaymentRecord shown() {
        return new PaymentRecord(
                provider,
                paymentId,
                orderId,
                providerIds,
                amount.decimal(),
                amount.currency(),
                method,
                surplus,
                paidAt,
                recordedAt);
    }
}
