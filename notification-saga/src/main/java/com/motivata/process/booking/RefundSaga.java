package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.RefundId;
import com.motivata.api.payment.PaymentCommand.CheckRefund;
import com.motivata.api.payment.PaymentCommand.SendRefund;
import com.motivata.api.session.BookingId;
import com.motivata.process.Instructions;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees a refund through: sends it, asks after it until the provider has processed it, and tries again when it failed, each
 * time later. After too many failures it waits for an admin. It keeps nothing: what it needs rings with its deadlines.
 */
@Saga
@ProcessingGroup(BookingReactions.REFUND)
public class RefundSaga {

    static final String SEND = "send-refund";
    static final String CHECK = "check-refund";
    static final String RETRY = "retry-refund";

    /** Which refund of which booking. */
    record Which(BookingId bookingId, RefundId refundId) {

        static Which of(RefundEvent event) {
            return new Which(event.bookingId(), event.refundId());
        }
    }

    /** Axon needs it. */
    public RefundSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "refundId")
    public void on(RefundRequested event, DeadlineManager deadlines) {
        deadlines.schedule(Duration.ZERO, SEND, Which.of(event));
    }

    @SagaEventHandler(associationProperty = "refundId")
    public void on(RefundAccepted event, DeadlineManager deadlines, ProcessTimes times) {
        deadlines.schedule(times.reconcileEvery(), CHECK, Which.of(event));
    }

    @SagaEventHandler(associationProperty = "refundId")
    public void on(RefundFailed event, DeadlineManager deadlines, ProcessTimes times) {
        deadlines.cancelAllWithinScope(CHECK);
        if (!event.permanent() && event.attempt() < times.refundAttempts()) {
            deadlines.schedule(times.beforeRetry(event.attempt(), event.refundId()), RETRY, Which.of(event));
        }
    }

    @SagaEventHandler(associationProperty = "refundId")
    public void on(RefundRetried event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(RETRY);
        deadlines.schedule(Duration.ZERO, SEND, Which.of(event));
    }

    @SagaEventHandler(associationProperty = "refundId")
    public void on(RefundProcessed event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(SEND);
        deadlines.cancelAllWithinScope(CHECK);
        deadlines.cancelAllWithinScope(RETRY);
        SagaLifecycle.end();
    }

    @DeadlineHandler(deadlineName = SEND)
    public void send(Which refund, Instructions instructions) {
        instructions.carryOut(new SendRefund(refund.bookingId(), refund.refundId()));
    }

    @DeadlineHandler(deadlineName = CHECK)
    public void check(Which refund, DeadlineManager deadlines, Instructions instructions, ProcessTimes times) {
        deadlines.schedule(times.reconcileEvery(), CHECK, refund);
        instructions.carryOut(new CheckRefund(refund.bookingId(), refund.refundId()));
    }

    @DeadlineHandler(deadlineName = RETRY)
    public void retry(Which refund, Instructions instructions) {
        instructions.carryOut(new RetryRefund(refund.bookingId(), refund.refundId()));
    }
}
