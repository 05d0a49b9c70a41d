package com.motivata.query.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.challenge.Streak;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Percentage;
import com.motivata.api.common.Personal;
import com.motivata.api.common.UserId;
import com.motivata.query.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One passage of one user through one challenge.
 *
 * @param participation 1 for the user's first in this challenge
 * @param challengeTitle as it stood when the user joined
 * @param joined where the user lived then
 * @param days completed ones, from day 1 without a gap
 * @param longestStreak follows from the days; kept for the mean over all participations
 */
record ParticipationView(
        @JsonProperty("_id") ParticipationId id,
        long position,
        UserId userId,
        ChallengeId challengeId,
        int participation,
        String challengeTitle,
        int totalDays,
        LocalDay joined,
        Instant startedAt,
        ParticipationStatus status,
        List<CompletedDay> days,
        int longestStreak,
        List<Integer> milestones,
        @Nullable Completion completion,
        @Nullable Instant leftAt)
        implements View {

    ParticipationView {
        days = List.copyOf(days);
        milestones = List.copyOf(milestones);
    }

    /**
     * @param taskTitle as it stood then
     * @param day the day it counts for, where the user lived
     */
    record CompletedDay(
            int dayNumber,
            String taskTitle,
            @Personal @Nullable String notes,
            @Personal @Nullable String proofUrl,
            int points,
            LocalDay day,
            Instant completedAt,
            Instant recordedAt) {

        static CompletedDay of(DayCompleted event) {
            return new CompletedDay(
                    event.dayNumber(),
                    event.taskTitle(),
                    event.notes(),
                    event.proofUrl(),
                    event.points(),
                    event.day(),
                    event.completedAt(),
                    event.at());
        }

        LocalDate date() {
            return day.date();
        }
    }

    record Completion(List<String> rewards, int rewardPoints, int finalStreak, Instant at) {

        static Completion of(ChallengeCompleted event) {
            return new Completion(event.rewards(), event.rewardPoints(), event.finalStreak(), event.at());
        }
    }

    static ParticipationView of(ChallengeJoined event, long position) {
        return new ParticipationView(
                event.participationId(),
                position,
                event.userId(),
                event.challengeId(),
                event.participation(),
                event.challengeTitle(),
                event.totalDays(),
                event.day(),
                event.at(),
                ParticipationStatus.IN_PROGRESS,
                List.of(),
                0,
                List.of(),
                null,
                null);
    }

    ParticipationView after(ChallengeProgressEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case ChallengeJoined joining -> of(joining, eventPosition);
            case DayCompleted completed ->
                progressed(eventPosition, with(days, CompletedDay.of(completed)), milestones);
            case MilestoneReached reached -> progressed(eventPosition, days, with(milestones, reached.days()));
            case ChallengeCompleted completed ->
                ended(eventPosition, ParticipationStatus.COMPLETED, Completion.of(completed), null);
            case ChallengeLeft left -> ended(eventPosition, ParticipationStatus.ABANDONED, null, left.at());
        };
    }

    /** The first day not completed, at most the last. */
    int currentDay() {
        return Math.min(days.size() + 1, totalDays);
    }

    BigDecimal progressPercentage() {
        return Percentage.of(days.size(), totalDays);
    }

    Streak streakOn(LocalDate today) {
        return streak(days, today);
    }

    /** Whether the next day is still to open. A recorded date may lie after today for who has flown west since. */
    boolean completedOn(LocalDate today) {
        return !days.isEmpty() && !days.getLast().date().isBefore(today);
    }

    /** Where the user was last, as far as is recorded. */
    ZoneId lastZone() {
        return days.isEmpty() ? joined.zone() : days.getLast().day().zone();
    }

    Instant lastActivityAt() {
        if (leftAt != null) {
            return leftAt;
        }
        return days.isEmpty() ? startedAt : days.getLast().recordedAt();
    }

    int points() {
        var ofDays = days.stream().mapToInt(CompletedDay::points).sum();
        return completion == null ? ofDays : ofDays + completion.rewardPoints();
    }

    List<String> rewards() {
        return completion == null ? List.of() : completion.rewards();
    }

    private ParticipationView progressed(long eventPosition, List<CompletedDay> newDays, List<Integer> newMilestones) {
        return new ParticipationView(
                id,
                eventPosition,
                userId,
                challengeId,
                participation,
                challengeTitle,
                totalDays,
                joined,
                startedAt,
                status,
                newDays,
                streak(newDays, joined.date()).longest(), // the same on any day
                newMilestones,
                completion,
                leftAt);
    }

    private ParticipationView ended(
            long eventPosition, ParticipationStatus how, @Nullable Completion completed, @Nullable Instant left) {
        return new ParticipationView(
                id,
                eventPosition,
                userId,
                challengeId,
                participation,
                challengeTitle,
                totalDays,
                joined,
                startedAt,
                how,
                days,
                longestStreak,
                milestones,
                completed,
                left);
    }

    private static Streak streak(List<CompletedDay> days, LocalDate today) {
        return Streak.of(days.stream().map(CompletedDay::date).toList(), today);
    }

    private static <T> List<T> with(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
