package com.motivata.query.sos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizDetails.QuestionDetails;
import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizEvent.QuizDeleted;
import com.motivata.api.sos.QuizEvent.QuizRevised;
import com.motivata.api.sos.QuizId;
import com.motivata.query.Lifecycle;
import com.motivata.query.View;

/** A quiz. A deleted one is kept, but no longer shown. */
record QuizView(
        @JsonProperty("_id") QuizId id, long position, ProgramId programId, QuizContent content, Lifecycle lifecycle)
        implements View {

    static QuizView of(QuizCreated event, long position) {
        return new QuizView(
                event.quizId(),
                position,
                event.programId(),
                event.content(),
                Lifecycle.created(event.by(), event.at()));
    }

    QuizView after(QuizEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case QuizCreated created -> of(created, eventPosition);
            case QuizRevised revised ->
                new QuizView(
                        id, eventPosition, programId, revised.content(), lifecycle.revised(revised.by(), revised.at()));
            case QuizDeleted deleted ->
                new QuizView(id, eventPosition, programId, content, lifecycle.deleted(deleted.by(), deleted.at()));
        };
    }

    boolean live() {
        return content.active() && !lifecycle.deleted();
    }

    QuizDetails details() {
        return new QuizDetails(
                id,
                programId,
                content.dayNumber(),
                content.title(),
                content.description(),
                content.questions().stream().map(QuestionDetails::of).toList(),
                content.active(),
                content.order(),
                lifecycle.createdBy().value(),
                Lifecycle.name(lifecycle.updatedBy()),
                lifecycle.createdAt(),
                lifecycle.updatedAt(),
                lifecycle.deleted(),
                lifecycle.deletedAt(),
                Lifecycle.name(lifecycle.deletedBy()));
    }
}
