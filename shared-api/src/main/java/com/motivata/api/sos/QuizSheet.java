package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quiz as the person who is to answer it sees it: in order, and without points and right answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizSheet(
        @JsonProperty("_id") QuizId id,
        int dayNumber,
        String title,
        @Nullable String description,
        List<QuestionSheet> questions) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record QuestionSheet(
            @JsonProperty("_id") String id,
            String questionText,
            QuestionType questionType,
            List<OptionSheet> options,

            @JsonProperty("isRequired") @JsonInclude(JsonInclude.Include.ALWAYS)
            boolean required,

            @JsonInclude(JsonInclude.Include.ALWAYS) int order,
            Map<String, Object> metadata) {}

    public record OptionSheet(Object value, String text) {}

    public static QuizSheet of(QuizId id, QuizContent content) {
        var questions = content.questions().stream()
                .sorted(Comparator.comparingInt(Question::order))
                .map(QuizSheet::sheet)
                .toList();
        return new QuizSheet(id, content.dayNumber(), content.title(), content.description(), questions);
    }

    private static QuestionSheet sheet(Question question) {
        return new QuestionSheet(
                question.id(),
                question.questionText(),
                question.questionType(),
                question.options().stream()
                        .sorted(Comparator.comparingInt(Option::order))
                        .map(option -> new OptionSheet(option.value(), option.text()))
                        .toList(),
                question.required(),
                question.order(),
                withoutAnswers(question.metadata()));
    }

    private static Map<String, Object> withoutAnswers(Map<String, Object> metadata) {
        var shown = new LinkedHashMap<>(metadata);
        shown.keySet().removeIf(key -> key.startsWith("correctAnswer"));
        return shown;
    }
}
