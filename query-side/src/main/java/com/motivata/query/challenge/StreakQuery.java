package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.FindStreak;
import com.motivata.api.common.LocalDay;
import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class StreakQuery {

    private final Participations participations;
    private final Clock clock;

    StreakQuery(Participations participations, Clock clock) {
        this.participations = participations;
        this.clock = clock;
    }

    @QueryHandler
    FindStreak.Result answer(FindStreak query) {
        var participation =
                participations.latest(query.userId(), query.challengeId()).orElseThrow(Participations::notJoined);
        var today = LocalDay.of(clock.instant(), query.zone());
        var streak = participation.streakOn(today.date());
        return new FindStreak.Result(
                streak.current(), streak.longest(), new StreakCalendar(participation, today).days());
    }
}
