package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.query.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;

/** The read side of challenges, told what happened event by event, and asked at a moment of the test's choice. */
final class ReadSide {

    final ChallengeViews views;

    private final Challenges challenges;
    private final Participations participations;
    private long position;

    ReadSide(MongoOperations mongo) {
        views = new ChallengeViews(new Views(mongo));
        challenges = new Challenges(views);
        participations = new Participations(views);
    }

    ReadSide after(Object... events) {
        for (var event : events) {
            tell(event, new GlobalSequenceTrackingToken(position++));
        }
        return this;
    }

    ChallengeQueries challenges(Instant now) {
        return new ChallengeQueries(views, challenges, participations, at(now));
    }

    TodaysTaskQuery todaysTask(Instant now) {
        return new TodaysTaskQuery(challenges, participations, at(now));
    }

    MyChallengesQuery mine(Instant now) {
        return new MyChallengesQuery(challenges, participations, at(now));
    }

    StreakQuery streak(Instant now) {
        return new StreakQuery(participations, at(now));
    }

    ParticipantsQuery participants(Instant now) {
        return new ParticipantsQuery(views, challenges, at(now));
    }

    ChallengeStatsQuery stats() {
        return new ChallengeStatsQuery(views, challenges);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void tell(Object event, GlobalSequenceTrackingToken token) {
        switch (event) {
            case ChallengeEvent defined -> new ChallengesProjection(views).on(defined, token);
            case ChallengeProgressEvent progressed -> {
                new ChallengesProjection(views).on(progressed, token);
                new ParticipationsProjection(views).on(progressed, token);
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
