package com.motivata.command.sos;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateProgram;
import com.motivata.api.sos.SosCommand.DeleteProgram;
import com.motivata.api.sos.SosCommand.ReviseProgram;
import com.motivata.api.sos.SosProgramEvent;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A program, and which quiz is published for which of its days: the one place where "one active quiz a day" can be
 * decided. Binds Axon; the rules are in {@link SosProgramRules}.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class SosProgram {

    @AggregateIdentifier
    private @Nullable ProgramId id;

    private @Nullable SosProgramState state;

    /** Axon needs it to rebuild the aggregate from its events. */
    SosProgram() {}

    SosProgram(CreateProgram command, Instant now) {
        apply(SosProgramRules.create(state, command, now));
    }

    void revise(ReviseProgram command, Instant now) {
        apply(SosProgramRules.revise(state, command, now));
    }

    void delete(DeleteProgram command, Instant now) {
        apply(SosProgramRules.delete(state, command, now));
    }

    /** Follows a quiz from where it stood to where it stands. */
    void follow(QuizId quiz, Placement before, Placement after) {
        SosProgramRules.checkDay(state, after.dayNumber());
        if (before.equals(after)) {
            return;
        }
        if (before.active()) {
            apply(SosProgramRules.withdraw(state, before.dayNumber(), quiz));
        }
        if (after.active()) {
            apply(SosProgramRules.publish(state, after.dayNumber(), quiz));
        }
    }

    SosProgramState state() {
        return SosProgramRules.existing(state);
    }

    @EventSourcingHandler
    void on(SosProgramEvent event) {
        id = event.programId();
        state = SosProgramState.after(state, event);
    }

    /** Where a quiz stands in its program: on which day, and whether users get it. */
    record Placement(int dayNumber, boolean active) {}
}
