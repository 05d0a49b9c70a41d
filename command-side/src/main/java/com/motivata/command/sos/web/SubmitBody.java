package com.motivata.command.sos.web;

import com.motivata.api.common.UserId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.Response;
import com.motivata.api.sos.SosCommand.SubmitQuiz;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user answered. 0 and false are answers; a question left out is one left unanswered.
 *
 * @param submittedAt when it was answered, where it is sent later; now unless said otherwise
 */
record SubmitBody(
        @NotNull(message = "Responses are required") @Size(max = Limits.QUESTIONS, message = "Too many responses")
        List<@NotNull(message = "Response must not be null") @Valid ResponseBody> responses,

        @Nullable Instant submittedAt) {

    SubmitQuiz toCommand(QuizId quizId, UserId userId, ZoneId zone) {
        var answers = responses.stream()
                .map(response -> new Response(response.questionId(), response.answer()))
                .toList();
        return new SubmitQuiz(quizId, userId, answers, submittedAt, zone);
    }

    record ResponseBody(
            @NotBlank(message = "Question id is required") String questionId,
            @NotNull(message = "Answer is required") Object answer) {}
}
