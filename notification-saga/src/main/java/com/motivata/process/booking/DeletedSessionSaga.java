package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.process.Instructions;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels the bookings of a session that is no more, as its host would; each is refunded by its own saga. It goes through
 * them some at a time, so that a crash costs no more than those, and cancelling one twice does nothing. What could not be
 * cancelled does not hold up the others: it is tried again when all have had their turn.
 */
@Saga
@ProcessingGroup(BookingReactions.DELETED_SESSION)
public class DeletedSessionSaga {

    static final String CANCEL = "cancel-bookings";
    static final String REASON = "The session was cancelled";
    static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(DeletedSessionSaga.class);
    private static final Duration BEFORE_ANOTHER_ROUND = Duration.ofMinutes(1);

    /** Never changes after the start. */
    private List<BookingId> bookings = List.of();

    /**
     * Who is next.
     *
     * @param failed how many could not be cancelled in this round
     */
    record Next(int from, int failed) {}

    /** Axon needs it. */
    public DeletedSessionSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "sessionId")
    public void on(SessionDeleted event, DeadlineManager deadlines) {
        bookings = event.bookingsToCancel();
        if (bookings.isEmpty()) {
            SagaLifecycle.end();
            return;
        }
        deadlines.schedule(Duration.ZERO, CANCEL, new Next(0, 0));
    }

    @DeadlineHandler(deadlineName = CANCEL)
    public void cancel(Next next, DeadlineManager deadlines, Instructions instructions) {
        int until = Math.min(next.from() + AT_ONCE, bookings.size());
        long failures = bookings.subList(next.from(), until).stream()
                .filter(booking -> !isCancelled(booking, instructions))
                .count();
        int failed = next.failed() + (int) failures;
        if (until < bookings.size()) {
            deadlines.schedule(Duration.ZERO, CANCEL, new Next(until, failed));
        } else if (failed > 0) {
            deadlines.schedule(BEFORE_ANOTHER_ROUND, CANCEL, new Next(0, 0));
        } else {
            SagaLifecycle.end();
        }
    }

    private static boolean isCancelled(BookingId booking, Instructions instructions) {
        try {
            instructions.carryOut(new CancelBooking(booking, CancelledBy.HOST, REASON));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("booking {} could not be cancelled, and is tried again", booking, failure);
            return false;
        }
    }
}
