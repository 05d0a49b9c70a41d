package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of a booking. At any time: what was captured = what is kept + what went back + what is on its way back.
 *
 * @param orderFailed the provider could not be asked for an order
 * @param payments the booking's own first, then what arrived beside it
 * @param failed ids of payments that failed
 */
record Account(
        Money price,
        @Nullable PaymentOrderOpened order,
        boolean orderFailed,
        List<PaymentReceived> payments,
        List<String> failed,
        List<Refund> refunds) {

    static Account of(Money price) {
        return new Account(price, null, false, List.of(), List.of(), List.of());
    }

    Account after(PaymentOrderOpened event) {
        return new Account(price, event, false, payments, failed, refunds);
    }

    Account afterOrderFailed() {
        return new Account(price, order, true, payments, failed, refunds);
    }

    Account after(PaymentReceived event) {
        return new Account(price, order, orderFailed, appended(payments, event), failed, refunds);
    }

    Account after(PaymentFailed event) {
        return new Account(price, order, orderFailed, payments, appended(failed, event.paymentId()), refunds);
    }

    Account after(RefundEvent event) {
        var changed = event instanceof RefundRequested requested
                ? appended(refunds, Refund.of(requested))
                : refunds.stream()
                        .map(refund -> refund.id().equals(event.refundId()) ? refund.after(event) : refund)
                        .toList();
        return new Account(price, order, orderFailed, payments, failed, changed);
    }

    private static <T> List<T> appended(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    Optional<PaymentReceived> ownPayment() {
        return payments.stream().findFirst();
    }

    Optional<Refund> ownRefund() {
        return refunds.stream().filter(refund -> !refund.isOfSurplus()).findFirst();
    }

    Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    boolean knows(String provider, String paymentId) {
        return payments.stream()
                .anyMatch(payment -> payment.provider().equals(provider)
                        && payment.paymentId().equals(paymentId));
    }

    boolean isPaid() {
        return !payments.isEmpty();
    }

    PaymentStatus status() {
        if (price.none()) {
            return PaymentStatus.FREE;
        }
        if (!isPaid()) {
            return PaymentStatus.PENDING;
        }
        return ownRefund().filter(Refund::isProcessed).isPresent() ? PaymentStatus.REFUNDED : PaymentStatus.PAID;
    }
}
