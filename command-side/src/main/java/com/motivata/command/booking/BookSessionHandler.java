package com.motivata.command.booking;

import com.motivata.api.booking.BookedSession;
import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.common.Refusal;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionId;
import com.motivata.command.support.Aggregates;
import com.motivata.command.support.Folded;
import com.motivata.web.NewIds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reserves a slot and opens the booking it is for, in one commit. Who can be refused by what the log says already waits
 * for nobody; only who may win queues for the session, and looks again when it is their turn.
 */
@Component
class BookSessionHandler {

    private final Repository<Session> sessions;
    private final Repository<Booking> bookings;
    private final Repository<Reference> references;
    private final Folded<SessionState, SessionEvent> seenSessions;
    private final Folded<BookingState, BookingEvent> seenBookings;
    private final BookingQueue queue = new BookingQueue();
    private final HoldTime hold;
    private final NewIds ids;
    private final Clock clock;

    BookSessionHandler(
            Repository<Session> sessions,
            Repository<Booking> bookings,
            Repository<Reference> references,
            EventStore log,
            HoldTime hold,
            NewIds ids,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.references = references;
        this.seenSessions = new Folded<>(log, SessionEvent.class, SessionState::after);
        this.seenBookings = new Folded<>(log, BookingEvent.class, BookingState::after);
        this.hold = hold;
        this.ids = ids;
        this.clock = clock;
    }

    @CommandHandler
    BookedSession handle(BookSession command) throws Exception {
        var now = clock.instant();
        var before = refusedOrBookedBefore(command, now);
        if (before.isPresent()) {
            return before.get();
        }
        awaitTurn(command.sessionId());
        var meanwhile = refusedOrBookedBefore(command, now);
        return meanwhile.isPresent() ? meanwhile.get() : book(command, now);
    }

    /** It lasts until the commit: who comes next has to see it. */
    private void awaitTurn(SessionId session) throws InterruptedException {
        var endOfTurn = queue.await(session);
        CurrentUnitOfWork.get().onCleanup(work -> endOfTurn.run());
    }

    /** By what the log says, without a lock. */
    private Optional<BookedSession> refusedOrBookedBefore(BookSession command, Instant now) {
        var seen = seenSessions.find(command.sessionId().toString()).orElse(null);
        var booked = bookedBefore(seen, command, now);
        if (booked.isEmpty()) {
            SlotRules.checkOpen(seen, now);
        }
        return booked;
    }

    private BookedSession book(BookSession command, Instant now) throws Exception {
        var session = Aggregates.load(sessions, command.sessionId(), () -> SessionRules.existing(null));
        var state = session.invoke(Session::state);
        var again = bookedBefore(state, command, now);
        if (again.isPresent()) {
            return again.get();
        }
        session.execute(it -> it.reserve(command.bookingId(), command.userId(), now));
        return open(command, state, now);
    }

    private BookedSession open(BookSession command, SessionState session, Instant now) throws Exception {
        var reference = ReferenceRules.drawnFrom(ids.next());
        var opening = BookingRules.open(command, session.content(), reference, hold.value(), now);
        references.newInstance(() -> new Reference(new ReferenceTaken(reference, command.bookingId(), now)));
        return BookingAnswers.booked(opened(opening).invoke(Booking::state));
    }

    private Aggregate<Booking> opened(List<BookingEvent> opening) throws Exception {
        return bookings.newInstance(() -> new Booking(opening));
    }

    /** @return the booking that is active already, for who could not pay for it yet */
    private Optional<BookedSession> bookedBefore(@Nullable SessionState session, BookSession wish, Instant now) {
        return SessionRules.existing(session)
                .slots()
                .of(wish.userId())
                .flatMap(this::find)
                .map(booking -> givenAgain(booking, now));
    }

    private static BookedSession givenAgain(BookingState booking, Instant now) {
        var answer = BookingAnswers.booked(booking);
        if (!BookingRules.isWithoutOrder(booking, now)) {
            throw new Refusal(
                    BookingRefusal.ALREADY_BOOKED, "You already have an active booking for this session", answer);
        }
        return answer;
    }

    private Optional<BookingState> find(BookingId id) {
        return seenBookings.find(id.toString());
    }
}
