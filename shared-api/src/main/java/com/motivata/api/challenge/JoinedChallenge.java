package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to joining: the new participation and its first task. */
public record JoinedChallenge(Progress progress, TodaysTask todaysTask) {

    public record Progress(
            @JsonProperty("_id") ParticipationId id,
            ChallengeId challengeId,
            int currentDay,
            ParticipationStatus status,
            Instant startedAt,
            int streakCount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TodaysTask(
            int dayNumber,
            String title,
            String description,
            @Nullable Integer estimatedMinutes) {

        public static TodaysTask of(DailyTask task) {
            return new TodaysTask(task.dayNumber(), task.title(), task.description(), task.estimatedMinutes());
        }
    }
}
