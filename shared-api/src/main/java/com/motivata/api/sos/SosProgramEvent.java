package com.motivata.api.sos;

import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;

/**
 * The life of a program: created, revised any number of times, quizzes published for its days and withdrawn, deleted at
 * last. Runs that are under way outlive all of it.
 */
public sealed interface SosProgramEvent {

    ProgramId programId();

    @StoredAs("sos.ProgramCreated")
    record ProgramCreated(ProgramId programId, ProgramContent content, UserId by, Instant at)
            implements SosProgramEvent {}

    @StoredAs("sos.ProgramRevised")
    record ProgramRevised(ProgramId programId, ProgramContent content, UserId by, Instant at)
            implements SosProgramEvent {}

    @StoredAs("sos.ProgramDeleted")
    record ProgramDeleted(ProgramId programId, UserId by, Instant at) implements SosProgramEvent {}

    /** From now on this quiz is the one users get on that day. */
    @StoredAs("sos.QuizPublished")
    record QuizPublished(ProgramId programId, int dayNumber, QuizId quizId) implements SosProgramEvent {}

    /** The day has no quiz until another is published. */
    @StoredAs("sos.QuizWithdrawn")
    record QuizWithdrawn(ProgramId programId, int dayNumber, QuizId quizId) implements SosProgramEvent {}
}
