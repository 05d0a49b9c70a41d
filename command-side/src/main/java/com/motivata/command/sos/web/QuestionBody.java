package com.motivata.command.sos.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.sos.QuestionDraft;
import com.motivata.api.sos.QuestionDraft.OptionDraft;
import com.motivata.api.sos.QuestionType;
import com.motivata.web.NewIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question as an admin sends it. {@code isRequired} is true unless said otherwise. */
record QuestionBody(
        @JsonProperty("_id") @Nullable String id,

        @NotBlank(message = "Question text is required")
        @Size(max = Limits.QUESTION_TEXT, message = "Question text is too long")
        String questionText,

        @NotNull(message = "Question type is required") QuestionType questionType,

        @Size(max = Limits.OPTIONS, message = "Too many options") @Nullable
        List<@NotNull(message = "Option must not be null") @Valid OptionBody> options,

        @JsonProperty("isRequired") @Nullable Boolean required,

        @Nullable Integer order,

        @PositiveOrZero(message = "Points must not be negative")
        @Max(value = Limits.POINTS, message = "Points must be at most " + Limits.POINTS)
        @Nullable
        Integer points,

        @Nullable Map<String, Object> metadata) {

    QuestionDraft toDraft(NewIds ids) {
        return new QuestionDraft(
                id,
                ids.next(),
                questionText,
                questionType,
                Objects.requireNonNullElse(options, List.<OptionBody>of()).stream()
                        .map(option -> option.toDraft(ids))
                        .toList(),
                required == null || required,
                order,
                points,
                Objects.requireNonNullElse(metadata, Map.of()));
    }

    record OptionBody(
            @JsonProperty("_id") @Nullable String id,

            @NotBlank(message = "Option text is required")
            @Size(max = Limits.OPTION_TEXT, message = "Option text is too long")
            String text,

            @NotNull(message = "Option value is required") Object value,

            @Nullable Integer order) {

        OptionDraft toDraft(NewIds ids) {
            return new OptionDraft(id, ids.next(), text, value, order);
        }
    }
}
