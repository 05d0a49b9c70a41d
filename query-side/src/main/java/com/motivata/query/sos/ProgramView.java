package com.motivata.query.sos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.ProgramRevised;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import com.motivata.api.sos.SosQuery.ProgramCard;
import com.motivata.query.Lifecycle;
import com.motivata.query.View;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program. A deleted one is kept for the runs that outlive it.
 *
 * @param quizzes the published quiz of each day that has one
 */
record ProgramView(
        @JsonProperty("_id") ProgramId id,
        long position,
        ProgramContent content,
        SortedMap<Integer, QuizId> quizzes,
        Lifecycle lifecycle)
        implements View {

    ProgramView {
        quizzes = Collections.unmodifiableSortedMap(new TreeMap<>(quizzes));
    }

    static ProgramView of(ProgramCreated event, long position) {
        return new ProgramView(
                event.programId(),
                position,
                event.content(),
                new TreeMap<>(),
                Lifecycle.created(event.by(), event.at()));
    }

    ProgramView after(SosProgramEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case ProgramCreated created -> of(created, eventPosition);
            case ProgramRevised revised ->
                new ProgramView(
                        id, eventPosition, revised.content(), quizzes, lifecycle.revised(revised.by(), revised.at()));
            case ProgramDeleted deleted ->
                new ProgramView(id, eventPosition, content, quizzes, lifecycle.deleted(deleted.by(), deleted.at()));
            case QuizPublished published -> withQuizzes(published(published), eventPosition);
            case QuizWithdrawn withdrawn -> withQuizzes(without(withdrawn), eventPosition);
        };
    }

    Optional<QuizId> quizOf(int day) {
        return Optional.ofNullable(quizzes.get(day));
    }

    ProgramCard card() {
        return new ProgramCard(
                id,
                content.title(),
                content.type(),
                content.description(),
                content.durationDays(),
                content.active(),
                content.imageUrl());
    }

    ProgramDetails details() {
        return new ProgramDetails(
                id,
                content.title(),
                content.type(),
                content.description(),
                content.durationDays(),
                content.active(),
                content.imageUrl(),
                lifecycle.createdBy().value(),
                Lifecycle.name(lifecycle.updatedBy()),
                lifecycle.createdAt(),
                lifecycle.updatedAt(),
                lifecycle.deleted(),
                lifecycle.deletedAt(),
                Lifecycle.name(lifecycle.deletedBy()));
    }

    private ProgramView withQuizzes(Map<Integer, QuizId> changed, long eventPosition) {
        return new ProgramView(id, eventPosition, content, new TreeMap<>(changed), lifecycle);
    }

    private Map<Integer, QuizId> published(QuizPublished event) {
        var changed = new TreeMap<>(quizzes);
        changed.put(event.dayNumber(), event.quizId());
        return changed;
    }

    /** Only the quiz that is named: another may have taken the day already. */
    private Map<Integer, QuizId> without(QuizWithdrawn event) {
        var changed = new TreeMap<>(quizzes);
        changed.remove(event.dayNumber(), event.quizId());
        return changed;
    }
}
