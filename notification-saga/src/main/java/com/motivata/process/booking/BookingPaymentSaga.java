package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.api.session.BookingId;
import com.motivata.process.Instructions;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Waits for a booking's money: until its hold is over, and then some days longer, since a provider may take that long. It
 * asks the provider again and again, in case a webhook was lost. It keeps nothing: what it needs rings with its deadlines.
 */
@Saga
@ProcessingGroup(BookingReactions.BOOKING_PAYMENT)
public class BookingPaymentSaga {

    static final String HOLD_OVER = "hold-over";
    static final String CHECK = "check-payment";
    static final String STOP = "stop-checking";

    /**
     * The next look at the provider.
     *
     * @param after the wait before it
     * @param lessOften whether nobody waits for the money any more
     */
    record Check(BookingId bookingId, Duration after, boolean lessOften) {

        Check next() {
            return lessOften ? new Check(bookingId, after.multipliedBy(2), true) : this;
        }
    }

    /** Axon needs it. */
    public BookingPaymentSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "bookingId")
    public void on(BookingOpened event, DeadlineManager deadlines, ProcessTimes times) {
        var holdUntil = event.holdUntil();
        if (holdUntil == null) {
            SagaLifecycle.end();
            return;
        }
        deadlines.schedule(holdUntil, HOLD_OVER, event.bookingId());
        check(deadlines, new Check(event.bookingId(), times.reconcileEvery(), false));
    }

    @SagaEventHandler(associationProperty = "bookingId")
    public void on(PaymentReceived event, DeadlineManager deadlines) {
        end(deadlines);
    }

    @SagaEventHandler(associationProperty = "bookingId")
    public void on(BookingCancelled event, DeadlineManager deadlines, ProcessTimes times) {
        waitForLateMoney(event.bookingId(), event.at(), deadlines, times);
    }

    @SagaEventHandler(associationProperty = "bookingId")
    public void on(BookingConfirmed event, DeadlineManager deadlines, ProcessTimes times) {
        if (event.by() == ConfirmedBy.ADMIN) {
            waitForLateMoney(event.bookingId(), event.at(), deadlines, times);
        }
    }

    @DeadlineHandler(deadlineName = HOLD_OVER)
    public void holdIsOver(BookingId booking, Instructions instructions) {
        instructions.carryOut(new ExpireHold(booking));
    }

    @DeadlineHandler(deadlineName = CHECK)
    public void check(Check check, DeadlineManager deadlines, Instructions instructions) {
        instructions.carryOut(new CheckPayment(check.bookingId()));
        check(deadlines, check.next());
    }

    @DeadlineHandler(deadlineName = STOP)
    public void nothingComesAnyMore(BookingId booking, DeadlineManager deadlines) {
        end(deadlines);
    }

    private static void waitForLateMoney(
            BookingId booking, Instant since, DeadlineManager deadlines, ProcessTimes times) {
        deadlines.cancelAllWithinScope(HOLD_OVER);
        deadlines.cancelAllWithinScope(CHECK);
        deadlines.schedule(since.plus(times.latePaymentsUntil()), STOP, booking);
        check(deadlines, new Check(booking, times.reconcileEvery(), true));
    }

    private static void check(DeadlineManager deadlines, Check check) {
        deadlines.schedule(check.after(), CHECK, check);
    }

    private static void end(DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(HOLD_OVER);
        deadlines.cancelAllWithinScope(CHECK);
        deadlines.cancelAllWithinScope(STOP);
        SagaLifecycle.end();
    }
}
