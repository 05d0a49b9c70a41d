package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingQuery.OrderRecord;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.common.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the provider was asked to collect. */
record Order(
        String provider,
        String orderId,
        Money amount,
        @Nullable String keyId,
        @Nullable String paymentUrl,
        Instant openedAt) {

    static Order of(PaymentOrderOpened event) {
        return new Order(
                event.provider(), event.orderId(), event.amount(), event.keyId(), event.paymentUrl(), event.at());
    }

    PaymentDue due() {
        return new PaymentDue(provider, orderId, amount.decimal(), amount.currency(), keyId, paymentUrl);
    }

    OrderRecord shown() {
        return new OrderRecord(provider, orderId, amount.decimal(), amount.currency(), paymentUrl, openedAt);
    }
}
