package com.motivata.query.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeQuery.ChallengeStats;
import com.motivata.api.challenge.ChallengeQuery.CompletionsOfDay;
import com.motivata.api.challenge.ChallengeQuery.CountChallengeStats;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.Percentage;
import com.motivata.query.Mean;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class ChallengeStatsQuery {

    private final ChallengeViews views;
    private final Challenges challenges;

    ChallengeStatsQuery(ChallengeViews views, Challenges challenges) {
        this.views = views;
        this.challenges = challenges;
    }

    private record Standing(ParticipationStatus status, int completedDays) {}

    /**
     * The participations that stand alike.
     *
     * @param people of whom it is the first participation: summed up, nobody is counted twice
     * @param longestStreaks the sum of them
     */
    private record Alike(
            @JsonProperty("_id") Standing standing, long participations, long people, long longestStreaks) {

        ParticipationStatus status() {
            return standing.status();
        }

        int days() {
            return standing.completedDays();
        }
    }

    @QueryHandler
    CountChallengeStats.Result answer(CountChallengeStats query) {
        var challenge = challenges.undeleted(query.challengeId());
        var counts = new Counts(alike(challenge.id()));
        return new CountChallengeStats.Result(counts.of(challenge));
    }

    private List<Alike> alike(ChallengeId challenge) {
        var standing = new Document("status", "$status").append("completedDays", new Document("$size", "$days"));
        var isFirst = new Document("$eq", List.of("$participation", 1));
        var counts = Aggregates.group(
                standing,
                Accumulators.sum("participations", 1),
                Accumulators.sum("people", new Document("$cond", List.of(isFirst, 1, 0))),
                Accumulators.sum("longestStreaks", "$longestStreak"));
        var ofChallenge = Aggregates.match(Filters.eq("challengeId", challenge.value()));
        return views.participations().aggregate(List.of(ofChallenge, counts), Alike.class);
    }

    private record Counts(List<Alike> groups) {

        ChallengeStats of(ChallengeView challenge) {
            var people = sum(Alike::people);
            var active = with(ParticipationStatus.IN_PROGRESS);
            var completed = with(ParticipationStatus.COMPLETED);
            var participations = sum(Alike::participations);
            return new ChallengeStats(
                    challenge.id(),
                    people,
                    active,
                    completed,
                    people - active - completed, // who left and joined again is not gone
                    people == 0 ? BigDecimal.ZERO : Percentage.of(completed, people),
                    Mean.of(sum(group -> group.days() * group.participations()), participations),
                    Mean.of(sum(Alike::longestStreaks), participations),
                    completionsPerDay(challenge.content().totalDays()));
        }

        /** A participation may be longer than the challenge is by now. */
        private List<CompletionsOfDay> completionsPerDay(int totalDays) {
            var most = groups.stream().mapToInt(Alike::days).max().orElse(0);
            return IntStream.rangeClosed(1, Math.max(totalDays, most))
                    .mapToObj(day -> new CompletionsOfDay(day, completionsOf(day)))
                    .toList();
        }

        /** Days are completed one after the other: who is further on has completed this one. */
        private long completionsOf(int day) {
            return sum(group -> group.days() >= day, Alike::participations);
        }

        private long with(ParticipationStatus status) {
            return sum(group -> group.status() == status, Alike::participations);
        }

        private long sum(ToLongFunction<Alike> what) {
            return sum(group -> true, what);
        }

        private long sum(Predicate<Alike> which, ToLongFunction<Alike> what) {
            return groups.stream().filter(which).mapToLong(what).sum();
        }
    }
}
