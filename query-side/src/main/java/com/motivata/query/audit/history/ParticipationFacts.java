package com.motivata.query.audit.history;

import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ParticipationStatus;

/** A user's way through a challenge: the participation they are in, and how far. */
final class ParticipationFacts {

    private static final String STATUS = "status";

    private ParticipationFacts() {}

    static Facts after(Facts before, ChallengeProgressEvent event) {
        return switch (event) {
            case ChallengeJoined joined ->
                Facts.NONE
                        .with("participation", joined.participation())
                        .with("participationId", joined.participationId().value())
                        .with(STATUS, Names.of(ParticipationStatus.IN_PROGRESS))
                        .with("daysCompleted", 0)
                        .with("totalDays", joined.totalDays())
                        .with("points", 0L);
            case DayCompleted day ->
                before.with("daysCompleted", day.dayNumber()).plus("points", day.points());
            case MilestoneReached milestone -> before.with("milestone", milestone.days());
            case ChallengeCompleted completed ->
                before.with(STATUS, Names.of(ParticipationStatus.COMPLETED))
                        .with("finalStreak", completed.finalStreak())
                        .plus("points", completed.rewardPoints());
            case ChallengeLeft left -> before.with(STATUS, Names.of(ParticipationStatus.ABANDONED));
        };
    }
}
