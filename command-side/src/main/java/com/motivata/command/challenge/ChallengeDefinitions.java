package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.command.support.Folded;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Challenges for those who only read them, as the log tells them now. */
@Component
class ChallengeDefinitions {

    private final Folded<ChallengeState, ChallengeEvent> challenges;

    ChallengeDefinitions(EventStore events) {
        challenges = new Folded<>(events, ChallengeEvent.class, ChallengeState::after);
    }

    /** @return also a deleted one */
    Optional<ChallengeState> find(ChallengeId id) {
        return challenges.find(id.toString());
    }
}
