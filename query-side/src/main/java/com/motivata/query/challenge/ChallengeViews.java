package com.motivata.query.challenge;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Where the views of challenges live. */
@Component
class ChallengeViews {

    private final ViewCollection<ChallengeView> challenges;
    private final ViewCollection<ParticipationView> participations;

    ChallengeViews(MongoOperations mongo) {
        challenges = new ViewCollection<>(mongo, "challenges", ChallengeView.class);
        participations = new ViewCollection<>(mongo, "challenge_participations", ParticipationView.class)
                .indexedBy(Indexes.ascending("userId", "challengeId"))
                .indexedBy(Indexes.compoundIndex(Indexes.ascending("challengeId"), ParticipantsQuery.NEWEST_FIRST));
    }

    ViewCollection<ChallengeView> challenges() {
        return challenges;
    }

    ViewCollection<ParticipationView> participations() {
        return participations;
    }
}
