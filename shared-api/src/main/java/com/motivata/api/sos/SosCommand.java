package com.motivata.api.sos;

import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one can ask of SOS. Commands of admins answer the thing whole, those of users what the app shows next. */
public sealed interface SosCommand {

    /** Answers a {@link ProgramDetails}. */
    record CreateProgram(ProgramId programId, ProgramContent content, UserId by) implements SosCommand {}

    /** Answers a {@link ProgramDetails}. Type and duration can be mentioned, but not changed. */
    record ReviseProgram(
            ProgramId programId,
            Change<String> title,
            Change<ProgramType> type,
            Change<String> description,
            Change<Integer> durationDays,
            Change<Boolean> active,
            Change<String> imageUrl,
            UserId by)
            implements SosCommand {}

    record DeleteProgram(ProgramId programId, UserId by) implements SosCommand {}

    /**
     * Answers a {@link QuizDetails}.
     *
     * @param order {@code null}: the day number
     */
    record CreateQuiz(
            QuizId quizId,
            ProgramId programId,
            int dayNumber,
            String title,
            @Nullable String description,
            List<QuestionDraft> questions,
            boolean active,
            @Nullable Integer order,
            UserId by)
            implements SosCommand {}

    /** Answers a {@link QuizDetails}. */
    record ReviseQuiz(
            QuizId quizId,
            Change<Integer> dayNumber,
            Change<String> title,
            Change<String> description,
            Change<List<QuestionDraft>> questions,
            Change<Boolean> active,
            Change<Integer> order,
            UserId by)
            implements SosCommand {}

    record DeleteQuiz(QuizId quizId, UserId by) implements SosCommand {}

    /**
     * Answers a {@link StartedRun}.
     *
     * @param durationDays as the caller understands the program; required for ISOS, and must be the program's
     */
    record StartProgram(
            RunId runId,
            ProgramId programId,
            UserId userId,
            @Nullable Integer durationDays,
            ZoneId zone) implements SosCommand {}

    /**
     * Answers a {@link SubmittedQuiz}.
     *
     * @param submittedAt when it was answered, by the caller's clock; {@code null}: now
     */
    record SubmitQuiz(
            QuizId quizId,
            UserId userId,
            List<Response> responses,
            @Nullable Instant submittedAt,
            ZoneId zone) implements SosCommand {}

    /** Answers an {@link AbandonedRun}. */
    record AbandonProgram(ProgramId programId, UserId userId) implements SosCommand {}

    /** @param answer as parsed from JSON: a {@code String}, {@code Number}, {@code Boolean}, {@code List} or {@code Map} */
    record Response(String questionId, Object answer) {}
}
