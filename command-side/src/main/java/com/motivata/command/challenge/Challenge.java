package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CreateChallenge;
import com.motivata.api.challenge.ChallengeCommand.DeleteChallenge;
import com.motivata.api.challenge.ChallengeCommand.ReviseChallenge;
import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** What a challenge asks for and gives. Binds Axon; the rules are in {@link ChallengeRules}. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class Challenge {

    @AggregateIdentifier
    private @Nullable ChallengeId id;

    private @Nullable ChallengeState state;

    /** Axon needs it to rebuild the aggregate from its events. */
    Challenge() {}

    Challenge(CreateChallenge command, Instant now) {
        apply(ChallengeRules.create(command, now));
    }

    void revise(ReviseChallenge command, Instant now) {
        apply(ChallengeRules.revise(state, command, now));
    }

    void delete(DeleteChallenge command, Instant now) {
        apply(ChallengeRules.delete(state, command, now));
    }

    ChallengeState state() {
        return ChallengeRules.existing(state);
    }

    @EventSourcingHandler
    void on(ChallengeEvent event) {
        id = event.challengeId();
        state = ChallengeState.after(state, event);
    }
}
