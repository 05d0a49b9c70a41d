package com.motivata.query.challenge;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participations of a user, in the order they were started. */
@Component
class Participations {

    private final ChallengeViews views;

    Participations(ChallengeViews views) {
        this.views = views;
    }

    List<ParticipationView> of(UserId user) {
        return views.participations().find(Filters.eq("userId", user.value()), Sorts.ascending("startedAt", "_id"));
    }

    Optional<ParticipationView> latest(UserId user, ChallengeId challenge) {
        var theirs = Filters.and(Filters.eq("userId", user.value()), Filters.eq("challengeId", challenge.value()));
        return views.participations().find(theirs, Sorts.descending("participation")).stream()
                .findFirst();
    }

    static Refusal notJoined() {
        return new Refusal(ChallengeRefusal.NOT_JOINED, "You have not joined this challenge");
    }
}
