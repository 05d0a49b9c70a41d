package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about SOS, each with its answer. */
public sealed interface SosQuery {

    /** @param active {@code null}: whatever they are; users are only ever shown active ones */
    record FindPrograms(
            @Nullable ProgramType type, @Nullable Boolean active, PageRequest page) implements SosQuery {

        public record Result(Page<ProgramCard> programs) {}
    }

    /** A program as the app shows it in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgramCard(
            @JsonProperty("_id") ProgramId id,
            String title,
            ProgramType type,
            String description,
            int durationDays,
            @JsonProperty("isActive") boolean active,
            @Nullable String imageUrl) {}

    /** Only an active program is found. */
    record FindProgram(ProgramId programId, UserId userId) implements SosQuery {

        /** @param userProgress the latest run; {@code null} for who has not started */
        public record Result(ProgramCard program, @Nullable UserProgress userProgress) {}
    }

    record UserProgress(
            int currentDay, RunStatus status, Instant startedAt, int completedDays, BigDecimal progressPercentage) {}

    /** The quiz the user is to answer now, or when the next one opens. */
    record FindTodaysQuiz(ProgramId programId, UserId userId, ZoneId zone) implements SosQuery {

        public sealed interface Result {}

        public record Available(QuizSheet quiz, DayProgress progress) implements Result {}

        /** @param nextQuizAvailableAt {@code null} once the run is completed */
        public record AlreadyCompleted(
                boolean alreadyCompleted,
                Instant completedAt,
                @Nullable Instant nextQuizAvailableAt,
                DayProgress progress)
                implements Result {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayProgress(
            int currentDay,
            int totalDays,
            int completedDays,
            @JsonProperty("isCompleted") @Nullable Boolean completed) {}

    record FindMyProgress(UserId userId) implements SosQuery {

        public record Result(
                List<ActiveProgram> activePrograms, List<CompletedProgram> completedPrograms, Statistics statistics) {}
    }

    record ActiveProgram(
            ProgramId programId,
            String programTitle,
            ProgramType programType,
            int currentDay,
            int totalDays,
            RunStatus status,
            Instant startedAt,
            BigDecimal progressPercentage) {}

    record CompletedProgram(
            ProgramId programId,
            String programTitle,
            ProgramType programType,
            Instant completedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer finalScore) {}

    /**
     * Over all runs of the user.
     *
     * @param averageScore mean over all scored quizzes, one decimal; {@code null} where none was scored
     */
    record Statistics(
            long totalProgramsStarted,
            long totalProgramsCompleted,
            long totalQuizzesCompleted,
            @Nullable BigDecimal averageScore) {}

    /** @param run 1 for the first; {@code null}: the latest */
    record FindHistory(
            ProgramId programId, UserId userId, @Nullable Integer run) implements SosQuery {

        /**
         * @param run which of the user's runs this is, from 1
         * @param totalRuns how many there are
         */
        public record Result(
                ProgramId programId,
                String programTitle,
                int run,
                int totalRuns,
                RunStatus status,
                List<DayHistory> dailyHistory) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayHistory(
            int dayNumber,
            @Nullable String quizTitle,
            DayStatus status,
            @Nullable Instant completedAt,
            @Nullable Integer score,
            @Nullable List<AnswerHistory> responses) {}

    enum DayStatus {
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("pending")
        PENDING
    }

    /** @param answer exactly as it was sent; {@code null} once erased */
    record AnswerHistory(
            String question,
            @Nullable Object answer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String answerText) {}

    /** For admins: inactive programs too, deleted ones not. */
    record FindAllPrograms(
            @Nullable ProgramType type, @Nullable Boolean active, PageRequest page) implements SosQuery {

        public record Result(Page<ProgramDetails> programs) {}
    }

    record FindProgramDetails(ProgramId programId) implements SosQuery {

        public record Result(ProgramDetails program) {}
    }

    record FindQuizzes(ProgramId programId, PageRequest page) implements SosQuery {

        public record Result(Page<QuizDetails> quizzes) {}
    }

    record FindQuizDetails(QuizId quizId) implements SosQuery {

        public record Result(QuizDetails quiz) {}
    }

    record CountProgramStats(ProgramId programId) implements SosQuery {

        public record Result(ProgramStats stats) {}
    }

    /**
     * How a program does. Counts runs, so a user who did it twice counts twice.
     *
     * @param completionRate percent of the enrolled that completed, two decimals; 0 where none enrolled
     * @param averageScore mean over all scored quizzes, one decimal; {@code null} where none was scored
     */
    record ProgramStats(
            ProgramId programId,
            long enrolled,
            long inProgress,
            long completed,
            long abandoned,
            BigDecimal completionRate,
            @Nullable BigDecimal averageScore,
            List<DayCompletions> completionsPerDay) {}

    record DayCompletions(int dayNumber, long completions) {}
}
