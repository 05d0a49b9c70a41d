package com.motivata.api.sos;

import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;

/** The life of a quiz: created, revised any number of times, deleted at last. */
public sealed interface QuizEvent {

    QuizId quizId();

    ProgramId programId();

    @StoredAs("sos.QuizCreated")
    record QuizCreated(QuizId quizId, ProgramId programId, QuizContent content, UserId by, Instant at)
            implements QuizEvent {}

    @StoredAs("sos.QuizRevised")
    record QuizRevised(QuizId quizId, ProgramId programId, QuizContent content, UserId by, Instant at)
            implements QuizEvent {}

    @StoredAs("sos.QuizDeleted")
    record QuizDeleted(QuizId quizId, ProgramId programId, UserId by, Instant at) implements QuizEvent {}
}
