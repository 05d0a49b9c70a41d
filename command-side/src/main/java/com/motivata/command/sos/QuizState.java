package com.motivata.command.sos;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizEvent.QuizDeleted;
import com.motivata.api.sos.QuizEvent.QuizRevised;
import com.motivata.api.sos.QuizId;
import com.motivata.command.sos.SosProgramState.Signature;
import org.jspecify.annotations.Nullable;

/** A quiz as its stream tells it. */
record QuizState(
        QuizId id,
        ProgramId programId,
        QuizContent content,
        Signature created,
        @Nullable Signature updated,
        boolean deleted) {

    /** Never fails: what is stored did happen. Nothing precedes a creation. */
    static @Nullable QuizState after(@Nullable QuizState state, QuizEvent event) {
        if (event instanceof QuizCreated created) {
            var signature = new Signature(created.by(), created.at());
            return new QuizState(created.quizId(), created.programId(), created.content(), signature, null, false);
        }
        return state == null ? null : state.after(event);
    }

    private QuizState after(QuizEvent event) {
        return switch (event) {
            case QuizCreated ignored -> this;
            case QuizRevised revised ->
                new QuizState(
                        id, programId, revised.content(), created, new Signature(revised.by(), revised.at()), deleted);
            case QuizDeleted gone ->
                new QuizState(id, programId, content, created, new Signature(gone.by(), gone.at()), true);
        };
    }
}
