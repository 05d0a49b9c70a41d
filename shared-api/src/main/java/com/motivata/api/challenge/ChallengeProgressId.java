package com.motivata.api.challenge;

import com.motivata.api.common.UserId;

/** A user's way through a challenge: all participations, one after the other, share this stream. */
public record ChallengeProgressId(ChallengeId challengeId, UserId userId) {

    /**
     * The aggregate's identifier: {@code <challenge>:<user>}; a challenge id has a fixed length, so no two pairs collide.
     */
    @Override
    public String toString() {
        return challengeId + ":" + userId;
    }
}
