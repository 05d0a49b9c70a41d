package com.motivata.query.challenge;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.springframework.stereotype.Component;

/** Where the views of challenges live. */
@Component
class ChallengeViews {

    private final ViewCollection<ChallengeView> challenges;
    private final ViewCollection<ParticipationView> participations;

    ChallengeViews(Views views) {
        challenges = views.of(ChallengeProjections.CHALLENGES, "challenges", ChallengeView.class);
        participations = views.of(
                        ChallengeProjections.PARTICIPATIONS, "challenge_participations", ParticipationView.class)
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
