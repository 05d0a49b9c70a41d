package com.motivata.api.payment;

import com.motivata.api.common.Money;
import com.motivata.api.common.StoredAs;
import com.motivata.api.session.BookingId;
import java.time.Instant;

/**
 * The life of an order at the sandbox, the payment provider that is none: it opens, payments fail or succeed, at once or
 * later, and are refunded.
 */
public sealed interface SandboxEvent {

    String orderId();

    Instant at();

    @StoredAs("sandbox.OrderOpened")
    record OrderOpened(String orderId, BookingId bookingId, Money amount, Instant at) implements SandboxEvent {}

    /** @param capturedAt later than now: the money is on its way */
    @StoredAs("sandbox.PaymentMade")
    record PaymentMade(String orderId, String paymentId, Instant capturedAt, Instant at) implements SandboxEvent {}

    @StoredAs("sandbox.PaymentRefused")
    record PaymentRefused(String orderId, String paymentId, Instant at) implements SandboxEvent {}

    /** @param key of the request, by which a repetition is known */
    @StoredAs("sandbox.PaymentRefunded")
    record PaymentRefunded(String orderId, String paymentId, String refundId, String key, Money amount, Instant at)
            implements SandboxEvent {}
}
