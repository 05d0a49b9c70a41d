package com.motivata.command.payment.sandbox;

import com.motivata.api.common.Money;
import com.motivata.api.payment.SandboxEvent;
import com.motivata.api.payment.SandboxEvent.OrderOpened;
import com.motivata.api.payment.SandboxEvent.PaymentMade;
import com.motivata.api.payment.SandboxEvent.PaymentRefunded;
import com.motivata.api.payment.SandboxEvent.PaymentRefused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order at the sandbox. */
record SandboxState(
        OrderOpened order, @Nullable PaymentMade payment, List<PaymentRefused> refused, List<PaymentRefunded> refunds) {

    static SandboxState after(@Nullable SandboxState before, SandboxEvent event) {
        if (event instanceof OrderOpened opened) {
            return new SandboxState(opened, null, List.of(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("an order begins with its opening");
        }
        return before.after(event);
    }

    private SandboxState after(SandboxEvent event) {
        return switch (event) {
            case OrderOpened opened -> this;
            case PaymentMade made -> new SandboxState(order, made, refused, refunds);
            case PaymentRefused no -> new SandboxState(order, payment, appended(refused, no), refunds);
            case PaymentRefunded back -> new SandboxState(order, payment, refused, appended(refunds, back));
        };
    }

    private static <T> List<T> appended(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    String nextPaymentId() {
        return "pay_" + order.bookingId() + "_" + (refused.size() + 1);
    }

    Optional<PaymentRefunded> refundBy(String key) {
        return refunds.stream().filter(refund -> refund.key().equals(key)).findFirst();
    }

    Optional<PaymentRefunded> refund(String refundId) {
        return refunds.stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst();
    }

    boolean canRefund(String paymentId, Money amount) {
        long back =
                refunds.stream().mapToLong(refund -> refund.amount().minor()).sum();
        return payment != null
                && payment.paymentId().equals(paymentId)
                && amount.currency().equals(order.amount().currency())
                && back + amount.minor() <= order.amount().minor();
    }
}
