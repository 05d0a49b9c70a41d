package com.motivata.api.sos;

import com.motivata.api.common.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stood when it was answered, with the answer. Later edits of the quiz do not reach it.
 *
 * @param answer exactly as sent: a {@code String}, {@code Number}, {@code Boolean} or {@code List} of option values;
 *     {@code null} once erased
 * @param answerText the text of what was chosen; {@code null} for free answers and once erased
 */
public record AnsweredQuestion(
        String questionId,
        String question,
        QuestionType questionType,
        @Personal @Nullable Object answer,
        @Personal @Nullable String answerText) {}
