package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.ActiveChallenge;
import com.motivata.api.challenge.ChallengeQuery.ChallengeTotals;
import com.motivata.api.challenge.ChallengeQuery.CompletedChallenge;
import com.motivata.api.challenge.ChallengeQuery.FindMyChallenges;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.LocalDay;
import com.motivata.query.challenge.ParticipationView.Completion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class MyChallengesQuery {

    private static final Comparator<CompletedChallenge> NEWEST_COMPLETION_FIRST = Comparator.comparing(
                    CompletedChallenge::completedAt)
            .thenComparing(challenge -> challenge.challengeId().value())
            .reversed();

    private final Challenges challenges;
    private final Participations participations;
    private final Clock clock;

    MyChallengesQuery(Challenges challenges, Participations participations, Clock clock) {
        this.challenges = challenges;
        this.participations = participations;
        this.clock = clock;
    }

    @QueryHandler
    FindMyChallenges.Result answer(FindMyChallenges query) {
        var all = participations.of(query.userId());
        var today = LocalDay.of(clock.instant(), query.zone()).date();
        return new FindMyChallenges.Result(active(all, today), completed(all), totals(all, today));
    }

    private List<ActiveChallenge> active(List<ParticipationView> all, LocalDate today) {
        var active = with(ParticipationStatus.IN_PROGRESS, all).toList();
        var images = challenges.any(
                active.stream().map(ParticipationView::challengeId).toList());
        return active.stream()
                .map(participation ->
                        active(participation, today, Optional.ofNullable(images.get(participation.challengeId()))))
                .toList();
    }

    private static ActiveChallenge active(
            ParticipationView participation, LocalDate today, Optional<ChallengeView> challenge) {
        return new ActiveChallenge(
                participation.challengeId(),
                participation.challengeTitle(),
                participation.currentDay(),
                participation.totalDays(),
                participation.streakOn(today).current(),
                participation.progressPercentage(),
                challenge.map(found -> found.content().imageUrl()).orElse(null));
    }

    private static List<CompletedChallenge> completed(List<ParticipationView> all) {
        return all.stream()
                .flatMap(participation -> Stream.ofNullable(participation.completion())
                        .map(completion -> completed(participation, completion)))
                .sorted(NEWEST_COMPLETION_FIRST)
                .toList();
    }

    private static CompletedChallenge completed(ParticipationView participation, Completion completion) {
        return new CompletedChallenge(
                participation.challengeId(),
                participation.challengeTitle(),
                completion.at(),
                completion.finalStreak(),
                completion.rewards());
    }

    private static ChallengeTotals totals(List<ParticipationView> all, LocalDate today) {
        return new ChallengeTotals(
                all.size(),
                with(ParticipationStatus.COMPLETED, all).count(),
                all.stream()
                        .mapToInt(participation -> participation.streakOn(today).current())
                        .max()
                        .orElse(0),
                all.stream().mapToInt(ParticipationView::longestStreak).max().orElse(0),
                all.stream()
                        .mapToLong(participation -> participation.days().size())
                        .sum());
    }

    private static Stream<ParticipationView> with(ParticipationStatus status, List<ParticipationView> all) {
        return all.stream().filter(participation -> participation.status() == status);
    }
}
