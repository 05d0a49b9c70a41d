package com.motivata.api.challenge;

import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one can ask of challenges. Commands of admins answer the thing whole, those of users what the app shows. */
public sealed interface ChallengeCommand {

    /** Answers a {@link ChallengeDetails}. */
    record CreateChallenge(ChallengeId challengeId, ChallengeContent content, UserId by) implements ChallengeCommand {}

    /** Answers a {@link ChallengeDetails}. */
    record ReviseChallenge(
            ChallengeId challengeId,
            Change<String> title,
            Change<String> description,
            Change<String> shortDescription,
            Change<Integer> totalDays,
            Change<ChallengeCategory> category,
            Change<Difficulty> difficulty,
            Change<String> imageUrl,
            Change<String> iconName,
            Change<String> iconColor,
            Change<Boolean> active,
            Change<Boolean> featured,
            Change<List<DailyTask>> dailyTasks,
            Change<List<Reward>> rewards,
            UserId by)
            implements ChallengeCommand {}

    record DeleteChallenge(ChallengeId challengeId, UserId by) implements ChallengeCommand {}

    /** Answers a {@link JoinedChallenge}. */
    record JoinChallenge(ParticipationId participationId, ChallengeId challengeId, UserId userId, ZoneId zone)
            implements ChallengeCommand {}

    /**
     * Answers a {@link CompletedDay}.
     *
     * @param completedAt when it was done, by the caller's clock; {@code null}: now
     */
    record CompleteDay(
            ChallengeId challengeId,
            UserId userId,
            int dayNumber,
            @Nullable String notes,
            @Nullable String proofUrl,
            @Nullable Instant completedAt,
            ZoneId zone)
            implements ChallengeCommand {}

    /** Answers a {@link LeftChallenge}. */
    record LeaveChallenge(
            ChallengeId challengeId,
            UserId userId,
            @Nullable String reason,
            ZoneId zone) implements ChallengeCommand {}
}
