package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.OpenPaymentOrder;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RecordPaymentFailure;
import com.motivata.api.booking.BookingCommand.RecordPaymentOrderFailure;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * What money does to a booking. It is taken once, whenever it comes; what comes beside it, or too late, goes back in full.
 */
final class PaymentRules {

    private PaymentRules() {}

    /** The first order stays: another one of the same booking is not recorded. */
    static List<BookingEvent> openOrder(BookingState booking, OpenPaymentOrder fact, Instant now) {
        if (booking.account().order() != null) {
            return List.of();
        }
        checkAmount(booking, fact.amount());
        if (!booking.isAwaitingPayment()) {
            throw BookingRules.illegal(booking, "paid for");
        }
        return List.of(new PaymentOrderOpened(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                fact.provider(),
                fact.orderId(),
                fact.amount(),
                fact.keyId(),
                fact.paymentUrl(),
                now));
    }

    static List<BookingEvent> failOrder(BookingState booking, RecordPaymentOrderFailure fact, Instant now) {
        var account = booking.account();
        var isNews = booking.isAwaitingPayment() && account.order() == null && !account.orderFailed();
        return isNews
                ? List.of(new PaymentOrderFailed(
                        booking.id(), booking.userId(), booking.sessionId(), fact.provider(), fact.reason(), now))
                : List.of();
    }

    static List<BookingEvent> receive(BookingState booking, RecordPayment fact, Instant now) {
        if (booking.account().knows(fact.provider(), fact.paymentId())) {
            return List.of();
        }
        checkAmount(booking, fact.amount());
        var received = received(booking, fact, now);
        if (received.surplus()) {
            return List.of(received, refundInFull(booking, received, RefundCause.PAID_TWICE, now));
        }
        return switch (booking.status()) {
            case PENDING -> List.of(received, confirmed(booking, now));
            case CANCELLED -> List.of(received, refundInFull(booking, received, RefundCause.PAID_TOO_LATE, now));
            case CONFIRMED, SCHEDULED, COMPLETED, NO_SHOW -> List.of(received);
        };
    }

    /** Paid is paid: a failure that comes late, or again, is no news. */
    static List<BookingEvent> fail(BookingState booking, RecordPaymentFailure fact, Instant now) {
        var isNews = booking.isAwaitingPayment() && !booking.account().failed().contains(fact.paymentId());
        return isNews
                ? List.of(new PaymentFailed(
                        booking.id(),
                        booking.userId(),
                        booking.sessionId(),
                        fact.provider(),
                        fact.paymentId(),
                        fact.reason(),
                        now))
                : List.of();
    }

    private static PaymentReceived received(BookingState booking, RecordPayment fact, Instant now) {
        return new PaymentReceived(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                fact.provider(),
                fact.paymentId(),
                fact.orderId(),
                fact.providerIds(),
                fact.amount(),
                fact.method(),
                booking.account().isPaid(),
                fact.paidAt(),
                now);
    }

    private static BookingConfirmed confirmed(BookingState booking, Instant now) {
        BookingStatus status = booking.course().confirmed();
        return new BookingConfirmed(
                booking.id(), booking.userId(), booking.sessionId(), ConfirmedBy.PAYMENT, status, now);
    }

    private static BookingEvent refundInFull(
            BookingState booking, PaymentReceived payment, RefundCause cause, Instant now) {
        return RefundRules.request(booking, payment, payment.amount(), cause, now);
    }

    private static void checkAmount(BookingState booking, Money amount) {
        var price = booking.opened().price();
        if (!amount.equals(price)) {
            throw new Refusal(BookingRefusal.PAYMENT_DOES_NOT_MATCH, "%s is due, not %s".formatted(price, amount));
        }
    }
}
