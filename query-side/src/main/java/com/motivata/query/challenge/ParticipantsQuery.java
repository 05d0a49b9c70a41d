package com.motivata.query.challenge;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.challenge.ChallengeQuery.FindParticipants;
import com.motivata.api.challenge.ChallengeQuery.Participant;
import com.motivata.api.common.LocalDay;
import com.motivata.query.ViewCollection;
import com.motivata.query.challenge.ParticipationView.Completion;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class ParticipantsQuery {

    static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id"));

    private final ChallengeViews views;
    private final Challenges challenges;
    private final Clock clock;

    ParticipantsQuery(ChallengeViews views, Challenges challenges, Clock clock) {
        this.views = views;
        this.challenges = challenges;
        this.clock = clock;
    }

    @QueryHandler
    FindParticipants.Result answer(FindParticipants query) {
        challenges.undeleted(query.challengeId());
        var page = views.participations().page(wanted(query), NEWEST_FIRST, query.page());
        return new FindParticipants.Result(page.map(this::participant));
    }

    private static Bson wanted(FindParticipants query) {
        var all = Filters.eq("challengeId", query.challengeId().value());
        return query.status() == null
                ? all
                : Filters.and(all, Filters.eq("status", ViewCollection.stored(query.status())));
    }

    private Participant participant(ParticipationView participation) {
        var today = LocalDay.of(clock.instant(), participation.lastZone()).date();
        return new Participant(
                participation.id(),
                participation.userId(),
                participation.status(),
                participation.currentDay(),
                participation.days().size(),
                participation.streakOn(today).current(),
                participation.longestStreak(),
                participation.progressPercentage(),
                participation.startedAt(),
                participation.lastActivityAt(),
                Optional.ofNullable(participation.completion())
                        .map(Completion::at)
                        .orElse(null),
                participation.points(),
                participation.rewards());
    }
}
