package com.motivata.process.notification;

import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.LocalDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest participation of a user in a challenge.
 *
 * @param lastActive the day they joined or last completed one, and where
 * @param lastDone the last day that counts; {@code null}: none yet
 */
record ParticipationNow(
        ParticipationId participationId,
        String title,
        int totalDays,
        int completedDays,
        LocalDay lastActive,
        @Nullable LocalDate lastDone,
        ParticipationStatus status,
        int finalStreak) {

    static @Nullable ParticipationNow after(@Nullable ParticipationNow before, ChallengeProgressEvent event) {
        if (event instanceof ChallengeJoined joined) {
            return new ParticipationNow(
                    joined.participationId(),
                    joined.challengeTitle(),
                    joined.totalDays(),
                    0,
                    joined.day(),
                    null,
                    ParticipationStatus.IN_PROGRESS,
                    0);
        }
        return before == null ? null : before.after(event);
    }

    private ParticipationNow after(ChallengeProgressEvent event) {
        return switch (event) {
            case ChallengeJoined joined -> this;
            case DayCompleted done ->
                new ParticipationNow(
                        participationId,
                        title,
                        totalDays,
                        done.dayNumber(),
                        done.day(),
                        done.day().date(),
                        status,
                        finalStreak);
            case MilestoneReached milestone -> this;
            case ChallengeCompleted completed -> ended(ParticipationStatus.COMPLETED, completed.finalStreak());
            case ChallengeLeft left -> ended(ParticipationStatus.ABANDONED, 0);
        };
    }

    private ParticipationNow ended(ParticipationStatus how, int streak) {
        return new ParticipationNow(
                participationId, title, totalDays, completedDays, lastActive, lastDone, how, streak);
    }
}
