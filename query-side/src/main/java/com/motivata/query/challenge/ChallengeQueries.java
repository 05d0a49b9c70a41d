package com.motivata.query.challenge;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.challenge.ChallengeLength;
import com.motivata.api.challenge.ChallengeQuery.ChallengeProgress;
import com.motivata.api.challenge.ChallengeQuery.Filter;
import com.motivata.api.challenge.ChallengeQuery.FindAllChallenges;
import com.motivata.api.challenge.ChallengeQuery.FindChallenge;
import com.motivata.api.challenge.ChallengeQuery.FindChallengeDetails;
import com.motivata.api.challenge.ChallengeQuery.FindChallenges;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.query.ViewCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ChallengeQueries {

    private static final Bson FEATURED_THEN_NEWEST_FIRST = Sorts.orderBy(
            Sorts.descending("content.featured"), Sorts.descending("lifecycle.createdAt"), Sorts.ascending("_id"));

    private final ChallengeViews views;
    private final Challenges challenges;
    private final Participations participations;
    private final Clock clock;

    ChallengeQueries(ChallengeViews views, Challenges challenges, Participations participations, Clock clock) {
        this.views = views;
        this.challenges = challenges;
        this.participations = participations;
        this.clock = clock;
    }

    @QueryHandler
    FindChallenges.Result answer(FindChallenges query) {
        return new FindChallenges.Result(page(query.filter(), query.page()).map(ChallengeView::card));
    }

    @QueryHandler
    FindAllChallenges.Result answer(FindAllChallenges query) {
        return new FindAllChallenges.Result(page(query.filter(), query.page()).map(ChallengeView::details));
    }

    @QueryHandler
    FindChallenge.Result answer(FindChallenge query) {
        var challenge = challenges.active(query.challengeId());
        var today = LocalDay.of(clock.instant(), query.zone()).date();
        var progress =
                participations.latest(query.userId(), query.challengeId()).map(latest -> progress(latest, today));
        return new FindChallenge.Result(challenge.sheet(), progress.orElse(null));
    }

    @QueryHandler
    FindChallengeDetails.Result answer(FindChallengeDetails query) {
        return new FindChallengeDetails.Result(
                challenges.undeleted(query.challengeId()).details());
    }

    private Page<ChallengeView> page(Filter filter, PageRequest request) {
        return views.challenges().page(wanted(filter), FEATURED_THEN_NEWEST_FIRST, request);
    }

    private static Bson wanted(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq("lifecycle.deleted", false));
        addEqual(conditions, "content.category", stored(filter.category()));
        addEqual(conditions, "content.difficulty", stored(filter.difficulty()));
        addEqual(conditions, "content.featured", filter.featured());
        addEqual(conditions, "content.active", filter.active());
        if (filter.length() != null) {
            conditions.add(lasting(filter.length()));
        }
        return Filters.and(conditions);
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }

    private static @Nullable String stored(@Nullable Enum<?> constant) {
        return constant == null ? null : ViewCollection.stored(constant);
    }

    private static Bson lasting(ChallengeLength length) {
        return Filters.and(
                Filters.gte("content.totalDays", length.fewestDays()),
                Filters.lte("content.totalDays", length.mostDays()));
    }

    private static ChallengeProgress progress(ParticipationView participation, LocalDate today) {
        var streak = participation.streakOn(today);
        return new ChallengeProgress(
                participation.status(),
                participation.currentDay(),
                participation.startedAt(),
                participation.days().size(),
                streak.current(),
                streak.longest(),
                participation.progressPercentage());
    }
}
