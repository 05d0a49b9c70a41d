package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Money;

/**
 * Money on its way back.
 *
 * @param attempt the present one, the first being 1
 */
record Refund(RefundRequested requested, Stage stage, int attempt) {

    enum Stage {
        REQUESTED,
        ACCEPTED,
        FAILED,
        PROCESSED
    }

    static Refund of(RefundRequested requested) {
        return new Refund(requested, Stage.REQUESTED, 1);
    }

    Refund after(RefundEvent event) {
        return switch (event) {
            case RefundRequested ignored -> this;
            case RefundAccepted ignored -> at(Stage.ACCEPTED);
            case RefundProcessed ignored -> at(Stage.PROCESSED);
            case RefundFailed ignored -> at(Stage.FAILED);
            case RefundRetried retried -> new Refund(requested, Stage.REQUESTED, retried.attempt());
        };
    }

    private Refund at(Stage next) {
        return new Refund(requested, next, attempt);
    }

    RefundId id() {
        return requested.refundId();
    }

    Money amount() {
        return requested.amount();
    }

    boolean isProcessed() {
        return stage == Stage.PROCESSED;
    }

    /** Of a payment beside the booking's own. */
    boolean isOfSurplus() {
        return requested.cause() == RefundCause.PAID_TWICE;
    }

    RefundStatus status() {
        return switch (stage) {
            case REQUESTED, ACCEPTED -> RefundStatus.PROCESSING;
            case FAILED -> RefundStatus.FAILED;
            case PROCESSED -> RefundStatus.PROCESSED;
        };
    }
}
