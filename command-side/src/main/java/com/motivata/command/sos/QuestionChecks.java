package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.Option;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionType;
import java.util.List;
import java.util.Map;

/** What must hold of a question before anybody is asked it. */
final class QuestionChecks {

    private QuestionChecks() {}

    static void check(Question question, String path, List<Problem> problems) {
        checkOptions(question, path + ".options", problems);
        checkRange(question, path + ".metadata", problems);
        checkCorrectAnswers(question, path + ".metadata", problems);
        checkNames(question.metadata(), path + ".metadata", problems);
        if (question.metadata().get("reverse") != null && !(question.metadata().get("reverse") instanceof Boolean)) {
            problems.add(new Problem(path + ".metadata.reverse", "reverse must be true or false"));
        }
    }

    private static void checkOptions(Question question, String path, List<Problem> problems) {
        var values = question.options().stream().map(Option::value).toList();
        switch (question.questionType()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> checkChoice(values, path, problems);
            case SCALE -> {
                if (!values.isEmpty()) {
                    checkChoice(values, path, problems);
                    if (!values.stream().allMatch(Number.class::isInstance)) {
                        problems.add(new Problem(path, "The options of a scale must have numbers as values"));
                    }
                }
            }
            case TEXT, BOOLEAN -> {
                if (!values.isEmpty()) {
                    problems.add(new Problem(path, "Only choice and scale questions have options"));
                }
            }
        }
    }

    private static void checkChoice(List<Object> values, String path, List<Problem> problems) {
        if (values.size() < 2) {
            problems.add(new Problem(path, "At least two options are required"));
        }
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (!(value instanceof Number || value instanceof String text && !text.isBlank())
                    || Values.isTooPrecise(value)) {
                problems.add(new Problem(path + "[" + i + "].value", "An option's value must be text or a number"));
            } else if (Values.contains(values.subList(0, i), value)) {
                problems.add(new Problem(path + "[" + i + "].value", "Option values must be distinct"));
            }
        }
    }

    private static void checkRange(Question question, String path, List<Problem> problems) {
        if (question.questionType() != QuestionType.SCALE || !question.options().isEmpty()) {
            return;
        }
        for (var end : List.of("min", "max")) {
            if (question.metadata().get(end) != null
                    && !Values.isInteger(question.metadata().get(end))) {
                problems.add(new Problem(path + "." + end, end + " must be a whole number"));
                return;
            }
        }
        var scale = Scale.of(question);
        if (scale.min().compareTo(scale.max()) >= 0) {
            problems.add(new Problem(path + ".max", "max must be greater than min"));
        }
    }

    private static void checkCorrectAnswers(Question question, String path, List<Problem> problems) {
        var values = question.options().stream().map(Option::value).toList();
        var one = question.metadata().get("correctAnswer");
        if (question.questionType() == QuestionType.SINGLE_CHOICE && one != null && !Values.contains(values, one)) {
            problems.add(new Problem(path + ".correctAnswer", "correctAnswer must be the value of an option"));
        }
        var many = question.metadata().get("correctAnswers");
        if (question.questionType() == QuestionType.MULTIPLE_CHOICE && many != null && !areOptions(many, values)) {
            problems.add(new Problem(
                    path + ".correctAnswers", "correctAnswers must be a list of distinct option values, not empty"));
        }
    }

    private static boolean areOptions(Object answers, List<Object> values) {
        return answers instanceof List<?> list && AnswerRules.areDistinctOptions(list, values);
    }

    /** MongoDB reads a leading dollar as an operator and a dot as a path: neither may hide in a name. */
    private static void checkNames(Map<?, ?> metadata, String path, List<Problem> problems) {
        metadata.forEach((name, value) -> {
            var text = String.valueOf(name);
            if (text.isEmpty() || text.startsWith("$") || text.contains(".") || text.indexOf('\0') >= 0) {
                problems.add(new Problem(path, "A name in metadata must not be empty, start with $ or contain a dot"));
            }
            checkNested(value, path, problems);
        });
    }

    private static void checkNested(Object value, String path, List<Problem> problems) {
        if (Values.isTooPrecise(value)) {
            problems.add(new Problem(path, "A number in metadata has at most " + Values.MAX_DIGITS + " digits"));
        } else if (value instanceof Map<?, ?> map) {
            checkNames(map, path, problems);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> checkNested(element, path, problems));
        }
    }
}
