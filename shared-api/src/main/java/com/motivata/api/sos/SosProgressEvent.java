package com.motivata.api.sos;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's way through a program: a run is started, one quiz a day is submitted, and the run ends completed or
 * abandoned. After that a new run may start. Every event carries what a reader needs, so that nothing an admin edits or
 * deletes later can break it.
 */
public sealed interface SosProgressEvent {

    UserId userId();

    ProgramId programId();

    RunId runId();

    Instant at();

    default SosProgressId progressId() {
        return new SosProgressId(programId(), userId());
    }

    /** @param run 1 for the user's first run through this program, 2 for the second, … */
    @StoredAs("sos.RunStarted")
    record RunStarted(
            @DataSubject UserId userId,
            ProgramId programId,
            RunId runId,
            int run,
            String programTitle,
            ProgramType programType,
            int totalDays,
            LocalDay day,
            Instant at)
            implements SosProgressEvent {}

    /**
     * @param answers in the quiz's order; questions left unanswered are not among them
     * @param score percent, 0 to 100; {@code null} where the quiz has no scored question
     * @param day where the user lives, the day it counts for; the next quiz opens at the midnight that ends it
     * @param at when the user submitted it
     * @param recordedAt when the server recorded it, where that was later than {@code at}: the user was offline;
     *     {@code null} where both are one
     */
    @StoredAs("sos.QuizSubmitted")
    record QuizSubmitted(
            @DataSubject UserId userId,
            ProgramId programId,
            RunId runId,
            int dayNumber,
            QuizId quizId,
            String quizTitle,
            List<AnsweredQuestion> answers,
            @Nullable Integer score,
            LocalDay day,
            Instant at,
            @Nullable Instant recordedAt)
            implements SosProgressEvent {

        public QuizSubmitted {
            answers = List.copyOf(answers);
        }
    }

    /** @param finalScore mean of the run's day scores, percent; {@code null} where no day was scored */
    @StoredAs("sos.RunCompleted")
    record RunCompleted(
            @DataSubject UserId userId,
            ProgramId programId,
            RunId runId,
            @Nullable Integer finalScore,
            Instant at) implements SosProgressEvent {}

    @StoredAs("sos.RunAbandoned")
    record RunAbandoned(@DataSubject UserId userId, ProgramId programId, RunId runId, Instant at)
            implements SosProgressEvent {}
}
