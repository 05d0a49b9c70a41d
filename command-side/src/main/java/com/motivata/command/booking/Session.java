package com.motivata.command.booking;

import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionCommand.DeleteSession;
import com.motivata.api.session.SessionCommand.ReviseSession;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What a session says, and who has its slots: what decides that no slot is sold twice, and that a user has one active
 * booking of it. Binds Axon; the rules are in {@link SessionRules} and {@link SlotRules}.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class Session {

    @AggregateIdentifier
    private @Nullable SessionId id;

    private @Nullable SessionState state;

    /** Axon needs it to rebuild the aggregate from its events. */
    Session() {}

    Session(CreateSession command, Instant now) {
        apply(SessionRules.create(command, now));
    }

    void revise(ReviseSession command, Instant now) {
        apply(SessionRules.revise(state, command, now));
    }

    void delete(DeleteSession command, Instant now) {
        apply(SessionRules.delete(state, command, now));
    }

    void reserve(BookingId booking, UserId user, Instant now) {
        apply(SlotRules.reserve(state, booking, user, now));
    }

    /** Also after the session's deletion. */
    void release(BookingId booking, UserId user, Instant now) {
        SlotRules.release(stored(), booking, user, now).ifPresent(event -> apply(event));
    }

    /** Also after the session's deletion. */
    void use(BookingId booking, UserId user, Instant now) {
        SlotRules.use(stored(), booking, user, now).ifPresent(event -> apply(event));
    }

    SessionState state() {
        return SessionRules.existing(state);
    }

    private SessionState stored() {
        return Objects.requireNonNull(state);
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        id = event.sessionId();
        state = SessionState.after(state, event);
    }
}
