package com.motivata.api.challenge;

import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;

/** The life of a challenge: created, revised any number of times, deleted at last. Participations outlive all of it. */
public sealed interface ChallengeEvent {

    ChallengeId challengeId();

    @StoredAs("challenge.ChallengeCreated")
    record ChallengeCreated(ChallengeId challengeId, ChallengeContent content, UserId by, Instant at)
            implements ChallengeEvent {}

    @StoredAs("challenge.ChallengeRevised")
    record ChallengeRevised(ChallengeId challengeId, ChallengeContent content, UserId by, Instant at)
            implements ChallengeEvent {}

    @StoredAs("challenge.ChallengeDeleted")
    record ChallengeDeleted(ChallengeId challengeId, UserId by, Instant at) implements ChallengeEvent {}
}
