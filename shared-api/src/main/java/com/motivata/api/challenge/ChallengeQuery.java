package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one can ask about challenges, each with its answer. Streaks are as they stand today, where the caller lives:
 * the zone of a query decides what "today" is.
 */
public sealed interface ChallengeQuery {

    /**
     * Which challenges are wanted; {@code null}: whatever they are.
     *
     * @param active users are only ever shown active ones
     */
    record Filter(
            @Nullable ChallengeCategory category,
            @Nullable Difficulty difficulty,
            @Nullable ChallengeLength length,
            @Nullable Boolean featured,
            @Nullable Boolean active) {}

    /** Featured ones first, then the newest. */
    record FindChallenges(Filter filter, PageRequest page) implements ChallengeQuery {

        public record Result(Page<ChallengeCard> challenges) {}
    }

    /**
     * A challenge as the app shows it in a list.
     *
     * @param participantCount people who ever joined
     * @param completionCount people who completed it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChallengeCard(
            @JsonProperty("_id") ChallengeId id,
            String title,
            String shortDescription,
            String description,
            int totalDays,
            ChallengeCategory category,
            Difficulty difficulty,
            @Nullable String imageUrl,
            @Nullable String iconName,
            @Nullable String iconColor,
            @JsonProperty("isFeatured") boolean featured,
            long participantCount,
            long completionCount) {}

    /** Only an active challenge is found. */
    record FindChallenge(ChallengeId challengeId, UserId userId, ZoneId zone) implements ChallengeQuery {

        /** @param userProgress of the latest participation; {@code null} for who has not joined */
        public record Result(
                ChallengeSheet challenge, @Nullable ChallengeProgress userProgress) {}
    }

    /** A challenge as the app shows it alone, with its tasks as they are written and its rewards. */
    record ChallengeSheet(
            @JsonProperty("_id") ChallengeId id,
            String title,
            String description,
            int totalDays,
            ChallengeCategory category,
            Difficulty difficulty,
            List<DailyTask> dailyTasks,
            List<Reward> rewards) {}

    record ChallengeProgress(
            ParticipationStatus status,
            int currentDay,
            Instant startedAt,
            int completedDays,
            int streakCount,
            int longestStreak,
            BigDecimal progressPercentage) {}

    /** The task to do now, or the one just done. Only who is in the challenge, or has completed it, has one. */
    record FindTodaysTask(ChallengeId challengeId, UserId userId, ZoneId zone) implements ChallengeQuery {

        public record Result(DailyTask task, TaskProgress progress) {}
    }

    /** @param currentDay the day of the task that is shown */
    record TaskProgress(
            int currentDay,
            int totalDays,
            int completedDays,
            int streakCount,
            @JsonProperty("isCompletedToday") boolean completedToday) {}

    record FindMyChallenges(UserId userId, ZoneId zone) implements ChallengeQuery {

        public record Result(
                List<ActiveChallenge> active, List<CompletedChallenge> completed, ChallengeTotals statistics) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActiveChallenge(
            ChallengeId challengeId,
            String title,
            int currentDay,
            int totalDays,
            int streakCount,
            BigDecimal progressPercentage,
            @Nullable String imageUrl) {}

    /** @param finalStreak the streak on the last day */
    record CompletedChallenge(
            ChallengeId challengeId, String title, Instant completedAt, int finalStreak, List<String> rewardsEarned) {}

    /**
     * Over all participations of the user.
     *
     * @param currentStreak the best of the live ones
     */
    record ChallengeTotals(
            long totalJoined, long totalCompleted, int currentStreak, int longestEverStreak, long totalDaysCompleted) {}

    /** The latest participation, date by date. */
    record FindStreak(ChallengeId challengeId, UserId userId, ZoneId zone) implements ChallengeQuery {

        /** @param days from the date of joining until today, or until the date after a participation that has ended */
        public record Result(int current, int longest, List<DayOfStreak> days) {}
    }

    /**
     * A date, and whether it counts for the streak.
     *
     * @param zone where the user was, as far as is recorded
     * @param dayNumber the day of the challenge completed on it
     * @param completedAt when the user did it
     * @param recordedAt when the server learned of it
     * @param reason a sentence why the date does not count, and what that did to the streak
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayOfStreak(
            LocalDate date,
            ZoneId zone,
            boolean counted,
            @Nullable Integer dayNumber,
            @Nullable Instant completedAt,
            @Nullable Instant recordedAt,
            @Nullable String reason) {}

    /** For admins: inactive challenges too, deleted ones not. Featured ones first, then the newest. */
    record FindAllChallenges(Filter filter, PageRequest page) implements ChallengeQuery {

        public record Result(Page<ChallengeDetails> challenges) {}
    }

    record FindChallengeDetails(ChallengeId challengeId) implements ChallengeQuery {

        public record Result(ChallengeDetails challenge) {}
    }

    record CountChallengeStats(ChallengeId challengeId) implements ChallengeQuery {

        public record Result(ChallengeStats stats) {}
    }

    /**
     * How a challenge does. The first four count people, each by their latest participation; the averages and the
     * completions of a day are over all participations, so who left and joined again is in them twice.
     *
     * @param completionRate percent of the participants that completed, two decimals; 0 where nobody joined
     * @param averageDaysCompleted one decimal; {@code null} where nobody joined
     * @param averageLongestStreak one decimal; {@code null} where nobody joined
     */
    record ChallengeStats(
            ChallengeId challengeId,
            long participants,
            long active,
            long completed,
            long left,
            BigDecimal completionRate,
            @Nullable BigDecimal averageDaysCompleted,
            @Nullable BigDecimal averageLongestStreak,
            List<CompletionsOfDay> completionsPerDay) {}

    record CompletionsOfDay(int dayNumber, long completions) {}

    /**
     * All participations, the newest first; who left and joined again is listed twice.
     *
     * @param status {@code null}: any
     */
    record FindParticipants(
            ChallengeId challengeId, @Nullable ParticipationStatus status, PageRequest page) implements ChallengeQuery {

        public record Result(Page<Participant> participants) {}
    }

    /**
     * A participation as admins see it: without the user's notes.
     *
     * @param streakCount as it stands today where the user was last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Participant(
            @JsonProperty("_id") ParticipationId id,
            UserId userId,
            ParticipationStatus status,
            int currentDay,
            int completedDays,
            int streakCount,
            int longestStreak,
            BigDecimal progressPercentage,
            Instant startedAt,
            Instant lastActivityAt,
            @Nullable Instant completedAt,
            int totalPointsEarned,
            List<String> rewardsEarned) {}
}
