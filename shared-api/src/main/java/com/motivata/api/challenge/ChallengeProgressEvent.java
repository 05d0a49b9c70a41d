package com.motivata.api.challenge;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Personal;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's way through a challenge: joined, one day completed after the other, milestones reached once each, and in the
 * end completed or left. Who left may join again, as a new participation. Every event carries what a reader needs.
 */
public sealed interface ChallengeProgressEvent {

    UserId userId();

    ChallengeId challengeId();

    ParticipationId participationId();

    Instant at();

    default ChallengeProgressId progressId() {
        return new ChallengeProgressId(challengeId(), userId());
    }

    /** @param participation 1 for the user's first in this challenge, 2 for the second, … */
    @StoredAs("challenge.ChallengeJoined")
    record ChallengeJoined(
            @DataSubject UserId userId,
            ChallengeId challengeId,
            ParticipationId participationId,
            int participation,
            String challengeTitle,
            int totalDays,
            LocalDay day,
            Instant at)
            implements ChallengeProgressEvent {}

    /**
     * @param taskTitle as it stood then
     * @param day where the user lives, the day it counts for
     * @param completedAt when the user did it; earlier than {@code at} where it was sent later than done
     * @param points for this day
     * @param at when the server recorded it
     */
    @StoredAs("challenge.DayCompleted")
    record DayCompleted(
            @DataSubject UserId userId,
            ChallengeId challengeId,
            ParticipationId participationId,
            int dayNumber,
            String taskTitle,
            @Personal @Nullable String notes,
            @Personal @Nullable String proofUrl,
            LocalDay day,
            Instant completedAt,
            int points,
            Instant at)
            implements ChallengeProgressEvent {}

    /** @param days the streak that was reached: 3, 7, 14, 21, 30, 50 or 100 */
    @StoredAs("challenge.MilestoneReached")
    record MilestoneReached(
            @DataSubject UserId userId, ChallengeId challengeId, ParticipationId participationId, int days, Instant at)
            implements ChallengeProgressEvent {}

    /**
     * @param rewards ids of the rewards, as the challenge gave them then
     * @param rewardPoints points of the rewards among them that are points
     * @param finalStreak the streak on the last day
     */
    @StoredAs("challenge.ChallengeCompleted")
    record ChallengeCompleted(
            @DataSubject UserId userId,
            ChallengeId challengeId,
            ParticipationId participationId,
            List<String> rewards,
            int rewardPoints,
            int finalStreak,
            Instant at)
            implements ChallengeProgressEvent {

        public ChallengeCompleted {
            rewards = List.copyOf(rewards);
        }
    }

    @StoredAs("challenge.ChallengeLeft")
    record ChallengeLeft(
            @DataSubject UserId userId,
            ChallengeId challengeId,
            ParticipationId participationId,
            @Personal @Nullable String reason,
            Instant at)
            implements ChallengeProgressEvent {}
}
