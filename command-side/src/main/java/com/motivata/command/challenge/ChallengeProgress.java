package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressId;
import com.motivata.command.challenge.ChallengeProgressState.Participating;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * One user's way through one challenge, participation after participation: what decides that there is one at a time and
 * one completion a day. Binds Axon; the rules are in {@link ChallengeProgressRules}.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class ChallengeProgress {

    @AggregateIdentifier
    private @Nullable ChallengeProgressId id;

    private ChallengeProgressState state = new ChallengeProgressState.NotJoined();

    ChallengeJoined join(JoinChallenge command, ChallengeContent challenge, Instant now) {
        var joined = ChallengeProgressRules.join(state, command, challenge, now);
        apply(joined);
        return joined;
    }

    Done completeDay(CompleteDay command, ChallengeContent challenge, Instant now) {
        var done = ChallengeProgressRules.completeDay(state, command, challenge, now);
        var before = (Participating) state;
        apply(done);
        var after = (Participating) state;
        ChallengeProgressRules.milestones(before, after, done).forEach(event -> apply(event));
        ChallengeProgressRules.completion(after, done, challenge).ifPresent(event -> apply(event));
        return new Done(done, after);
    }

    /** @return the participation as it stood when it was left */
    Participating leave(LeaveChallenge command, Instant now) {
        var left = ChallengeProgressRules.leave(state, command, now);
        var participating = (Participating) state;
        apply(left);
        return participating;
    }

    @EventSourcingHandler
    void on(ChallengeProgressEvent event) {
        id = event.progressId();
        state = state.after(event);
    }

    /** @param participation as it stands after the day */
    record Done(DayCompleted event, Participating participation) {}
}
