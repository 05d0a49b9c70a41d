package com.motivata.api.sos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quiz says.
 *
 * @param dayNumber 1 up to the program's {@code durationDays}
 * @param active whether users get it on its day; of one program and day at most one quiz is active
 * @param order place among the program's quizzes in a list
 */
public record QuizContent(
        int dayNumber,
        String title,
        @Nullable String description,
        List<Question> questions,
        boolean active,
        int order) {

    public QuizContent {
        questions = List.copyOf(questions);
    }
}
