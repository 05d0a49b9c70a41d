package com.motivata.command.sos;

import com.motivata.api.sos.SosCommand.AbandonProgram;
import com.motivata.api.sos.SosCommand.StartProgram;
import com.motivata.api.sos.SosCommand.SubmitQuiz;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.api.sos.SosProgressId;
import com.motivata.command.sos.SosProgressState.Running;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * One user's way through one program, run after run: what decides that there is one run at a time and one completion a
 * day. Binds Axon; the rules are in {@link SosProgressRules}.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class SosProgress {

    @AggregateIdentifier
    private @Nullable SosProgressId id;

    private SosProgressState state = new SosProgressState.NotStarted();

    RunStarted start(StartProgram command, SosProgramState program, Instant now) {
        var started = SosProgressRules.start(state, command, program, now);
        apply(started);
        return started;
    }

    Submitted submit(SubmitQuiz command, QuizState quiz, boolean published, Instant now) {
        var submitted = SosProgressRules.submit(state, command, quiz, published, now);
        apply(submitted);
        var run = (Running) state;
        var completed = SosProgressRules.completion(state, submitted);
        if (completed != null) {
            apply(completed);
        }
        return new Submitted(submitted, run, completed != null);
    }

    Abandoned abandon(AbandonProgram command, Instant now) {
        var abandoned = SosProgressRules.abandon(state, command, now);
        var run = (Running) state;
        apply(abandoned);
        return new Abandoned(abandoned, run);
    }

    @EventSourcingHandler
    void on(SosProgressEvent event) {
        id = event.progressId();
        state = state.after(event);
    }

    /** @param run as it stands after the submit */
    record Submitted(QuizSubmitted event, Running run, boolean completed) {}

    /** @param run as it stood when it was given up */
    record Abandoned(RunAbandoned event, Running run) {}
}
