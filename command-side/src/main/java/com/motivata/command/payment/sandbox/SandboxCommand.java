package com.motivata.command.payment.sandbox;

import com.motivata.api.common.Money;
import com.motivata.api.session.BookingId;
import java.time.Instant;

/** What can be asked of the sandbox: as over there, so nobody else needs to know. */
sealed interface SandboxCommand {

    String orderId();

    record OpenOrder(String orderId, BookingId bookingId, Money amount) implements SandboxCommand {}

    /** Answers the payment's id; of an order that is paid already the first one's. */
    record Pay(String orderId, Instant capturedAt) implements SandboxCommand {}

    /** Answers the payment's id. */
    record RefusePayment(String orderId) implements SandboxCommand {}

    /** Answers the refund's id. */
    record RefundPayment(String orderId, String paymentId, String key, Money amount) implements SandboxCommand {}
}
