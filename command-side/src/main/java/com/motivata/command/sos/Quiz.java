package com.motivata.command.sos;

import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateQuiz;
import com.motivata.api.sos.SosCommand.DeleteQuiz;
import com.motivata.api.sos.SosCommand.ReviseQuiz;
import com.motivata.command.sos.SosProgram.Placement;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** The questions of one day of a program. Binds Axon; the rules are in {@link QuizRules}. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class Quiz {

    @AggregateIdentifier
    private @Nullable QuizId id;

    private @Nullable QuizState state;

    /** Axon needs it to rebuild the aggregate from its events. */
    Quiz() {}

    Quiz(CreateQuiz command, Instant now) {
        apply(QuizRules.create(command, now));
    }

    void revise(ReviseQuiz command, Instant now) {
        apply(QuizRules.revise(state, command, now));
    }

    void delete(DeleteQuiz command, Instant now) {
        apply(QuizRules.delete(state, command, now));
    }

    Placement placement() {
        var quiz = state();
        return new Placement(quiz.content().dayNumber(), quiz.content().active());
    }

    QuizState state() {
        return QuizRules.existing(state);
    }

    @EventSourcingHandler
    void on(QuizEvent event) {
        id = event.quizId();
        state = QuizState.after(state, event);
    }
}
