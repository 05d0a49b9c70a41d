package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;

/** The answer to completing a day. */
public record CompletedDay(Completion completion, Progress progress, StreakWords streak) {

    public record Completion(int dayNumber, Instant completedAt) {}

    /** @param currentDay the next day, at most the last */
    public record Progress(
            int currentDay,
            int completedDays,
            int streakCount,
            int longestStreak,
            BigDecimal progressPercentage,
            @JsonProperty("isCompleted") boolean completed) {}

    /** @param message for the user to read */
    public record StreakWords(int current, String message) {}
}
