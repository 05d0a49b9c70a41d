package com.motivata.command.payment;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.AdminNoteWritten;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the payments see it, folded from the log: what is to be paid, where, and what is to go back.
 *
 * @param holdUntil how long the slot waits for the money; {@code null} where there is nothing to pay
 * @param order the one the provider waits with
 */
record Purchase(
        Money price,
        @Nullable Instant holdUntil,
        boolean paid,
        boolean cancelled,
        @Nullable PaymentOrderOpened order,
        Map<RefundId, Refunding> refunds) {

    boolean waitsForMoney() {
        return !price.none() && !paid && !cancelled;
    }

    @Nullable
    PaymentDue due() {
        return order == null
                ? null
                : new PaymentDue(
                        order.provider(),
                        order.orderId(),
                        order.amount().decimal(),
                        order.amount().currency(),
                        order.keyId(),
                        order.paymentUrl());
    }

    static @Nullable Purchase after(@Nullable Purchase before, BookingEvent event) {
        if (event instanceof BookingOpened opened) {
            return new Purchase(opened.price(), opened.holdUntil(), false, false, null, Map.of());
        }
        return before == null ? null : before.after(event);
    }

    private Purchase after(BookingEvent event) {
        return switch (event) {
            case PaymentOrderOpened opened -> new Purchase(price, holdUntil, paid, cancelled, opened, refunds);
            case PaymentReceived received -> new Purchase(price, holdUntil, true, cancelled, order, refunds);
            case BookingCancelled gone -> new Purchase(price, holdUntil, paid, true, order, refunds);
            case RefundRequested requested ->
                with(Refunding.requested(
                        requested.refundId(), requested.provider(), requested.paymentId(), requested.amount()));
            case RefundAccepted accepted ->
                changed(accepted.refundId(), refund -> refund.accepted(accepted.providerRefundId()));
            case RefundProcessed processed -> changed(processed.refundId(), Refunding::processed);
            case RefundFailed failed -> changed(failed.refundId(), Refunding::failed);
            case RefundRetried retried -> changed(retried.refundId(), refund -> refund.retried(retried.attempt()));
            case BookingOpened ignored -> this;
            case PaymentOrderFailed ignored -> this;
            case PaymentFailed ignored -> this;
            case BookingConfirmed ignored -> this;
            case SlotScheduled ignored -> this;
            case SlotSuperseded ignored -> this;
            case BookingCompleted ignored -> this;
            case NoShowMarked ignored -> this;
            case NoShowReverted ignored -> this;
            case AdminNoteWritten ignored -> this;
        };
    }

    private Purchase changed(RefundId id, UnaryOperator<Refunding> change) {
        var refund = refunds.get(id);
        return refund == null ? this : with(change.apply(refund));
    }

    private Purchase with(Refunding refund) {
        var changed = new HashMap<>(refunds);
        changed.put(refund.id(), refund);
        return new Purchase(price, holdUntil, paid, cancelled, order, Map.copyOf(changed));
    }
}
