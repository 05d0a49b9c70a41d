package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.common.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A challenge as its stream tells it. */
record ChallengeState(
        ChallengeId id,
        ChallengeContent content,
        Signature created,
        @Nullable Signature updated,
        boolean deleted) {

    /** Who did it, and when. */
    record Signature(UserId by, Instant at) {}

    /** Never fails: what is stored did happen. Nothing precedes a creation. */
    static @Nullable ChallengeState after(@Nullable ChallengeState state, ChallengeEvent event) {
        if (event instanceof ChallengeCreated created) {
            var signature = new Signature(created.by(), created.at());
            return new ChallengeState(created.challengeId(), created.content(), signature, null, false);
        }
        return state == null ? null : state.after(event);
    }

    private ChallengeState after(ChallengeEvent event) {
        return switch (event) {
            case ChallengeCreated ignored -> this;
            case ChallengeRevised revised ->
                new ChallengeState(id, revised.content(), created, new Signature(revised.by(), revised.at()), deleted);
            case ChallengeDeleted gone ->
                new ChallengeState(id, content, created, new Signature(gone.by(), gone.at()), true);
        };
    }

    boolean isOpen() {
        return content.active() && !deleted;
    }
}
