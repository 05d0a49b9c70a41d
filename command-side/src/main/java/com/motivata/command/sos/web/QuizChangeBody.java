package com.motivata.command.sos.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.QuestionDraft;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.ReviseQuiz;
import com.motivata.web.NewIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change of a quiz; what is left out stays, {@code null} clears what is optional. */
record QuizChangeBody(
        Change<@NotNull(message = "Day number is required") Integer> dayNumber,
        Change<
                        @NotBlank(message = "Quiz title is required")
                        @Size(max = Limits.TITLE, message = "Quiz title is too long") String>
                title,
        Change<@Nullable @Size(max = Limits.DESCRIPTION, message = "Quiz description is too long") String> description,
        Change<
                        @NotNull(message = "Questions are required")
                                @Size(
                                        min = 1,
                                        max = Limits.QUESTIONS,
                                        message = "A quiz has 1 to " + Limits.QUESTIONS + " questions")
                                List<
                                @NotNull(message = "Question must not be null") @Valid QuestionBody>>
                questions,
        @JsonProperty("isActive") Change<@NotNull(message = "isActive must be true or false") Boolean> active,
        Change<@Nullable Integer> order) {

    ReviseQuiz toCommand(NewIds ids, QuizId id, UserId by) {
        return new ReviseQuiz(id, dayNumber, title, description, drafts(ids), active, order, by);
    }

    private Change<List<QuestionDraft>> drafts(NewIds ids) {
        var bodies = questions.value();
        return bodies == null
                ? Change.none()
                : Change.to(bodies.stream().map(body -> body.toDraft(ids)).toList());
    }
}
