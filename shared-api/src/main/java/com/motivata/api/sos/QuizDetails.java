package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quiz as admins see it, whole: with points and right answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizDetails(
        @JsonProperty("_id") QuizId id,
        ProgramId programId,
        int dayNumber,
        String title,
        @Nullable String description,
        List<QuestionDetails> questions,
        @JsonProperty("isActive") boolean active,
        int order,
        String createdBy,
        @Nullable String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("isDeleted") boolean deleted,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuestionDetails(
            @JsonProperty("_id") String id,
            String questionText,
            QuestionType questionType,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OptionDetails> options,
            @JsonProperty("isRequired") boolean required,
            int order,
            @Nullable Integer points,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> metadata) {

        public static QuestionDetails of(Question question) {
            return new QuestionDetails(
                    question.id(),
                    question.questionText(),
                    question.questionType(),
                    question.options().stream().map(OptionDetails::of).toList(),
                    question.required(),
                    question.order(),
                    question.points(),
                    question.metadata());
        }
    }

    public record OptionDetails(@JsonProperty("_id") String id, String text, Object value, int order) {

        static OptionDetails of(Option option) {
            return new OptionDetails(option.id(), option.text(), option.value(), option.order());
        }
    }
}
