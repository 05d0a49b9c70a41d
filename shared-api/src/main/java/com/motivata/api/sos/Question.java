package com.motivata.api.sos;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of a quiz.
 *
 * @param id 24 hex digits; survives edits of the quiz
 * @param options what can be chosen; empty where the answer is free
 * @param points weight in the day's score; {@code null} or 0: the question is not scored
 * @param metadata {@code min}, {@code max}, {@code reverse}, {@code correctAnswer}, {@code correctAnswers}, and whatever
 *     else a client wants to be told
 */
public record Question(
        String id,
        String questionText,
        QuestionType questionType,
        List<Option> options,
        boolean required,
        int order,
        @Nullable Integer points,
        Map<String, Object> metadata) {

    public Question {
        options = List.copyOf(options);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata)); // keeps the order it was written in
    }
}
