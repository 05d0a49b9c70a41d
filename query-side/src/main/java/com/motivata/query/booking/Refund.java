package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingQuery.FailedRefundAttempt;
import com.motivata.api.booking.BookingQuery.RefundRecord;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundDue;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back.
 *
 * @param providerRefundIds all the provider ever named it by
 * @param attempt the present one, the first being 1
 */
record Refund(
        RefundId id,
        String provider,
        String paymentId,
        List<String> providerRefundIds,
        Money amount,
        RefundCause cause,
        RefundStatus status,
        int attempt,
        List<FailedRefundAttempt> failedAttempts,
        Instant requestedAt,
        LocalDate estimatedDate,
        @Nullable Instant processedAt) {

    Refund {
        providerRefundIds = List.copyOf(providerRefundIds);
        failedAttempts = List.copyOf(failedAttempts);
    }

    static Refund of(RefundRequested event) {
        return new Refund(
                event.refundId(),
                event.provider(),
                event.paymentId(),
                List.of(),
                event.amount(),
                event.cause(),
                RefundStatus.PROCESSING,
                1,
                List.of(),
                event.at(),
                event.estimatedDate(),
                null);
    }

    Refund after(RefundEvent event) {
        if (!event.refundId().equals(id)) {
            return this;
        }
        return switch (event) {
            case RefundRequested ignored -> this;
            case RefundAccepted it ->
                with(RefundStatus.PROCESSING, attempt, known(it.providerRefundId()), failedAttempts, null);
            case RefundRetried it ->
                with(RefundStatus.PROCESSING, it.attempt(), providerRefundIds, failedAttempts, null);
            case RefundFailed it -> with(RefundStatus.FAILED, it.attempt(), providerRefundIds, failed(it), null);
            case RefundProcessed it ->
                with(RefundStatus.PROCESSED, attempt, known(it.providerRefundId()), failedAttempts, it.at());
        };
    }

    boolean ofSurplus() {
        return cause == RefundCause.PAID_TWICE;
    }

    RefundDue due() {
        return new RefundDue(status, amount.decimal(), estimatedDate);
    }

    RefundRecord shown() {
        return new RefundRecord(
                id,
                provider,
                paymentId,
                providerRefundIds,
                amount.decimal(),
                amount.currency(),
                cause,
                status,
                attempt,
                failedAttempts,
                requestedAt,
                estimatedDate,
                processedAt);
    }

    private List<String> known(@Nullable String providerRefundId) {
        return providerRefundId == null
                ? providerRefundIds
                : Stream.concat(providerRefundIds.stream(), Stream.of(providerRefundId))
                        .distinct()
                        .toList();
    }

    private List<FailedRefundAttempt> failed(RefundFailed event) {
        var failure = new FailedRefundAttempt(event.attempt(), event.reason(), event.permanent(), event.at());
        return Stream.concat(failedAttempts.stream(), Stream.of(failure)).toList();
    }

    private Refund with(
            RefundStatus now,
            int present,
            List<String> names,
            List<FailedRefundAttempt> failures,
            @Nullable Instant done) {
        return new Refund(
                id,
                provider,
                paymentId,
                names,
                amount,
                cause,
                now,
                present,
                failures,
                requestedAt,
                estimatedDate,
                done);
    }
}
