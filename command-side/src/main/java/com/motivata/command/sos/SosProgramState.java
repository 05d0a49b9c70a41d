package com.motivata.command.sos;

import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.ProgramRevised;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A program as its stream tells it.
 *
 * @param quizzes the published quiz of each day that has one
 */
record SosProgramState(
        ProgramId id,
        ProgramContent content,
        Signature created,
        @Nullable Signature updated,
        boolean deleted,
        Map<Integer, QuizId> quizzes) {

    /** Who did it, and when. */
    record Signature(UserId by, Instant at) {}

    SosProgramState {
        quizzes = Collections.unmodifiableMap(new TreeMap<>(quizzes));
    }

    /** Never fails: what is stored did happen. Nothing precedes a creation. */
    static @Nullable SosProgramState after(@Nullable SosProgramState state, SosProgramEvent event) {
        if (event instanceof ProgramCreated created) {
            var signature = new Signature(created.by(), created.at());
            return new SosProgramState(created.programId(), created.content(), signature, null, false, Map.of());
        }
        return state == null ? null : state.after(event);
    }

    private SosProgramState after(SosProgramEvent event) {
        return switch (event) {
            case ProgramCreated ignored -> this;
            case ProgramRevised revised ->
                new SosProgramState(
                        id, revised.content(), created, new Signature(revised.by(), revised.at()), deleted, quizzes);
            case ProgramDeleted gone ->
                new SosProgramState(id, content, created, new Signature(gone.by(), gone.at()), true, quizzes);
            case QuizPublished published -> withQuizzes(published.dayNumber(), published.quizId());
            case QuizWithdrawn withdrawn -> withQuizzes(withdrawn.dayNumber(), null);
        };
    }

    private SosProgramState withQuizzes(int dayNumber, @Nullable QuizId quiz) {
        var changed = new TreeMap<>(quizzes);
        changed.compute(dayNumber, (day, before) -> quiz);
        return new SosProgramState(id, content, created, updated, deleted, changed);
    }

    Optional<QuizId> quizOf(int dayNumber) {
        return Optional.ofNullable(quizzes.get(dayNumber));
    }

    boolean isOpen() {
        return content.active() && !deleted;
    }
}
