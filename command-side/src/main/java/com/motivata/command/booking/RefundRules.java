package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.RecordRefundAccepted;
import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RecordRefundProcessed;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import com.motivata.command.booking.Refund.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The life of a refund. A fact that is known already, or that a later one has overtaken, changes nothing. */
final class RefundRules {

    private static final int DAYS_IT_TAKES = 5;

    private RefundRules() {}

    static RefundRequested request(
            BookingState booking, PaymentReceived payment, Money amount, RefundCause cause, Instant now) {
        return new RefundRequested(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                RefundId.of(booking.id(), booking.account().refunds().size() + 1),
                payment.provider(),
                payment.paymentId(),
                amount,
                cause,
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_IT_TAKES),
                now);
    }

    /** After a failure only a new attempt can be accepted: this is late word of the one that failed. */
    static List<BookingEvent> accepted(BookingState booking, RecordRefundAccepted fact, Instant now) {
        return find(booking, fact.refundId()).stage() == Stage.REQUESTED
                ? List.of(new RefundAccepted(
                        booking.id(),
                        booking.userId(),
                        booking.sessionId(),
                        fact.refundId(),
                        fact.providerRefundId(),
                        now))
                : List.of();
    }

    /** Final, whatever was believed before. */
    static List<BookingEvent> processed(BookingState booking, RecordRefundProcessed fact, Instant now) {
        var refund = find(booking, fact.refundId());
        if (refund.isProcessed()) {
            return List.of();
        }
        var status = refund.isOfSurplus() ? booking.account().status() : PaymentStatus.REFUNDED;
        return List.of(new RefundProcessed(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                refund.id(),
                fact.providerRefundId(),
                refund.amount(),
                status,
                now));
    }

    static List<BookingEvent> failed(BookingState booking, RecordRefundFailed fact, Instant now) {
        var refund = find(booking, fact.refundId());
        var isNews = refund.attempt() == fact.attempt() && isUnderWay(refund);
        return isNews
                ? List.of(new RefundFailed(
                        booking.id(),
                        booking.userId(),
                        booking.sessionId(),
                        refund.id(),
                        fact.reason(),
                        fact.permanent(),
                        refund.attempt(),
                        now))
                : List.of();
    }

    static List<BookingEvent> retry(BookingState booking, RetryRefund wish, Instant now) {
        var refund = find(booking, wish.refundId());
        if (refund.stage() != Stage.FAILED) {
            throw new Refusal(BookingRefusal.REFUND_HAS_NOT_FAILED, "Only a refund that failed can be tried again");
        }
        return List.of(new RefundRetried(
                booking.id(), booking.userId(), booking.sessionId(), refund.id(), refund.attempt() + 1, now));
    }

    private static boolean isUnderWay(Refund refund) {
        return refund.stage() == Stage.REQUESTED || refund.stage() == Stage.ACCEPTED;
    }

    private static Refund find(BookingState booking, RefundId id) {
        return booking.account()
                .refund(id)
                .orElseThrow(() -> new Refusal(BookingRefusal.REFUND_NOT_FOUND, "Refund not found"));
    }
}
