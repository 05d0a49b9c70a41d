package com.motivata.query.audit.history;

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
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.PaymentStatus;

/** A booking: its status, its slot, and where its money is, in the smallest unit. */
final class BookingFacts {

    private static final String STATUS = "status";
    private static final String PAYMENT = "paymentStatus";
    private static final String SLOT = "scheduledSlot";

    private BookingFacts() {}

    static Facts after(Facts before, BookingEvent event) {
        return switch (event) {
            case BookingOpened opened -> opened(opened);
            case PaymentOrderOpened order -> before.with("order", order.orderId());
            case PaymentOrderFailed failed -> before;
            case PaymentReceived received -> received(before, received);
            case PaymentFailed failed -> before.plus("failedPayments", 1);
            case BookingConfirmed confirmed ->
                before.with(STATUS, Names.of(confirmed.status())).with("holdUntil", null);
            case SlotScheduled scheduled ->
                before.with(STATUS, Names.of(scheduled.status())).with(SLOT, scheduled.scheduledSlot());
            case SlotSuperseded superseded -> before;
            case BookingCompleted completed -> before.with(STATUS, Names.of(BookingStatus.COMPLETED));
            case NoShowMarked marked -> before.with(STATUS, Names.of(BookingStatus.NO_SHOW));
            case NoShowReverted reverted -> before.with(STATUS, Names.of(reverted.status()));
            case BookingCancelled cancelled ->
                before.with(STATUS, Names.of(BookingStatus.CANCELLED))
                        .with("cancelledBy", Names.of(cancelled.by()))
                        .with("holdUntil", null);
            case RefundRequested requested ->
                before.with(refund(requested.refundId()), "requested")
                        .plus("amountOwed", requested.amount().minor());
            case RefundAccepted accepted -> before.with(refund(accepted.refundId()), "accepted");
            case RefundProcessed processed ->
                before.with(refund(processed.refundId()), "processed")
                        .with(PAYMENT, Names.of(processed.paymentStatus()))
                        .plus("amountOwed", -processed.amount().minor())
                        .plus("amountRefunded", processed.amount().minor());
            case RefundFailed failed ->
                before.with(refund(failed.refundId()), failed.permanent() ? "failed for good" : "failed");
            case RefundRetried retried -> before.with(refund(retried.refundId()), "requested");
            case AdminNoteWritten note -> before;
        };
    }

    private static Facts opened(BookingOpened opened) {
        return Facts.NONE
                .with(STATUS, Names.of(BookingStatus.PENDING))
                .with(PAYMENT, Names.of(opened.price().none() ? PaymentStatus.FREE : PaymentStatus.PENDING))
                .with("reference", opened.reference().value())
                .with("price", opened.price().minor())
                .with("currency", opened.price().currency())
                .with(SLOT, opened.session().sessionDate())
                .with("holdUntil", opened.holdUntil());
    }

    private static Facts received(Facts before, PaymentReceived received) {
        var paid = before.plus("amountPaid", received.amount().minor());
        return received.surplus() ? paid : paid.with(PAYMENT, Names.of(PaymentStatus.PAID));
    }

    private static String refund(Object id) {
        return "refund " + id;
    }
}
