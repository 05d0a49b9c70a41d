package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingQuery.FailedPayment;
import com.motivata.api.booking.BookingQuery.OrderFailure;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.common.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of a booking.
 *
 * @param status of the booking's own payment, as the events say
 * @param payments in the order they were recorded
 * @param failedPayments the latest: who wants to can fail to pay any number of times
 */
record Account(
        PaymentStatus status,
        @Nullable Order order,
        @Nullable OrderFailure orderFailure,
        List<Payment> payments,
        List<FailedPayment> failedPayments,
        List<Refund> refunds) {

    private static final int KEPT_FAILURES = 20;

    Account {
        payments = List.copyOf(payments);
        failedPayments = List.copyOf(failedPayments);
        refunds = List.copyOf(refunds);
    }

    static Account of(Money price) {
        var status = price.none() ? PaymentStatus.FREE : PaymentStatus.PENDING;
        return new Account(status, null, null, List.of(), List.of(), List.of());
    }

    Account after(PaymentOrderOpened event) {
        return new Account(status, Order.of(event), orderFailure, payments, failedPayments, refunds);
    }

    Account after(PaymentOrderFailed event) {
        var failure = new OrderFailure(event.provider(), event.reason(), event.at());
        return new Account(status, order, failure, payments, failedPayments, refunds);
    }

    Account after(PaymentReceived event) {
        var now = event.surplus() ? status : PaymentStatus.PAID;
        return new Account(now, order, orderFailure, with(payments, Payment.of(event)), failedPayments, refunds);
    }

    Account after(PaymentFailed event) {
        var failure = new FailedPayment(event.provider(), event.paymentId(), event.reason(), event.at());
        var all = with(failedPayments, failure);
        var latest = all.subList(Math.max(0, all.size() - KEPT_FAILURES), all.size());
        return new Account(status, order, orderFailure, payments, latest, refunds);
    }

    Account after(RefundEvent event) {
        var changed = event instanceof RefundRequested requested
                ? with(refunds, Refund.of(requested))
                : refunds.stream().map(refund -> refund.after(event)).toList();
        var now = event instanceof RefundProcessed processed ? processed.paymentStatus() : status;
        return new Account(now, order, orderFailure, payments, failedPayments, changed);
    }

    Optional<Payment> ownPayment() {
        return payments.stream().filter(payment -> !payment.surplus()).findFirst();
    }

    Optional<Refund> ownRefund() {
        return refunds.stream().filter(refund -> !refund.ofSurplus()).findFirst();
    }

    private static <T> List<T> with(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
