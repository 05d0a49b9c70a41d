package com.motivata.command.sos;

import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.QuizDetails;
import com.motivata.command.sos.SosProgramState.Signature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows admins what they have just changed. What is deleted is never shown. */
final class Details {

    private Details() {}

    static ProgramDetails of(SosProgramState program) {
        var content = program.content();
        var latest = Objects.requireNonNullElse(program.updated(), program.created());
        return new ProgramDetails(
                program.id(),
                content.title(),
                content.type(),
                content.description(),
                content.durationDays(),
                content.active(),
                content.imageUrl(),
                program.created().by().value(),
                signer(program.updated()),
                program.created().at(),
                latest.at(),
                false,
                null,
                null);
    }

    static QuizDetails of(QuizState quiz) {
        var content = quiz.content();
        var latest = Objects.requireNonNullElse(quiz.updated(), quiz.created());
        return new QuizDetails(
                quiz.id(),
                quiz.programId(),
                content.dayNumber(),
                content.title(),
                content.description(),
                content.questions().stream()
                        .map(QuizDetails.QuestionDetails::of)
                        .toList(),
                content.active(),
                content.order(),
                quiz.created().by().value(),
                signer(quiz.updated()),
                quiz.created().at(),
                latest.at(),
                false,
                null,
                null);
    }

    private static @Nullable String signer(@Nullable Signature signature) {
        return signature == null ? null : signature.by().value();
    }
}
