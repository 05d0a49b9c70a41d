package com.motivata.command.sos.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateQuiz;
import com.motivata.web.NewIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new quiz. {@code isActive} is true and {@code order} the day number unless said otherwise. */
record QuizBody(
        @NotNull(message = "Day number is required") Integer dayNumber,

        @NotBlank(message = "Quiz title is required") @Size(max = Limits.TITLE, message = "Quiz title is too long")
        String title,

        @Size(max = Limits.DESCRIPTION, message = "Quiz description is too long") @Nullable
        String description,

        @NotNull(message = "Questions are required")
        @Size(min = 1, max = Limits.QUESTIONS, message = "A quiz has 1 to " + Limits.QUESTIONS + " questions")
        List<@NotNull(message = "Question must not be null") @Valid QuestionBody> questions,

        @JsonProperty("isActive") @Nullable Boolean active,

        @Nullable Integer order) {

    CreateQuiz toCommand(NewIds ids, ProgramId programId, UserId by) {
        return new CreateQuiz(
                new QuizId(ids.next()),
                programId,
                dayNumber,
                title,
                description,
                questions.stream().map(question -> question.toDraft(ids)).toList(),
                active == null || active,
                order,
                by);
    }
}
