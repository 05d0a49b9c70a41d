package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submit.
 *
 * @param nextQuizAvailableAt {@code null} once the run is completed
 */
public record SubmittedQuiz(
        Submission submission, Progress progress, @Nullable Instant nextQuizAvailableAt) {

    /** @param score percent; absent where the quiz has no scored question */
    public record Submission(
            QuizId quizId,
            int dayNumber,
            Instant submittedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer score) {}

    /** @param currentDay the first day not completed, at most {@code totalDays} */
    public record Progress(
            int currentDay,
            int totalDays,
            int completedDays,
            BigDecimal progressPercentage,
            @JsonProperty("isCompleted") boolean completed) {}
}
