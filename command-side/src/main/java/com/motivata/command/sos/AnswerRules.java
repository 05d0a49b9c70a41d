package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.Option;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.SosCommand.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether responses answer the questions of a quiz. 0 and false are answers. */
final class AnswerRules {

    private static final int MAX_TEXT = 5000;

    /** A run of thirty days is shown, and kept, as one document. */
    private static final int MAX_TEXT_TOGETHER = 100_000;

    private AnswerRules() {}

    /**
     * @return what was answered, in the quiz's order
     * @throws InvalidInput naming every question that is unknown, answered twice, missing, or wrongly answered
     */
    static List<AnsweredQuestion> answered(List<Question> questions, List<Response> responses) {
        var problems = new ArrayList<Problem>();
        if (textLength(responses) > MAX_TEXT_TOGETHER) {
            problems.add(
                    new Problem("responses", "All answers together have at most " + MAX_TEXT_TOGETHER + " characters"));
        }
        var answers = answersById(questions, responses, problems);
        var answered = new ArrayList<AnsweredQuestion>();
        for (var question : inOrder(questions)) {
            var answer = answers.get(question.id());
            if (answer != null) {
                answered.add(new AnsweredQuestion(
                        question.id(),
                        question.questionText(),
                        question.questionType(),
                        answer,
                        answerText(question, answer)));
            } else if (question.required() && !mentions(responses, question)) {
                problems.add(new Problem("responses", "Question " + question.id() + " must be answered"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return answered;
    }

    static boolean areDistinctOptions(List<?> answers, List<Object> optionValues) {
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer == null
                    || !Values.contains(optionValues, answer)
                    || Values.contains(answers.subList(0, i), answer)) {
                return false;
            }
        }
        return !answers.isEmpty();
    }

    private static int textLength(List<Response> responses) {
        return responses.stream()
                .mapToInt(response -> response.answer() instanceof String text ? text.length() : 0)
                .sum();
    }

    private static Map<String, Object> answersById(
            List<Question> questions, List<Response> responses, List<Problem> problems) {
        var byId = questions.stream().collect(Collectors.toMap(Question::id, question -> question));
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < responses.size(); i++) {
            var response = responses.get(i);
            var problem = problem(byId.get(response.questionId()), response, "responses[" + i + "]");
            if (problem == null && answers.putIfAbsent(response.questionId(), response.answer()) != null) {
                problem = new Problem(
                        "responses[" + i + "].questionId",
                        "Question " + response.questionId() + " is answered more than once");
            }
            if (problem != null) {
                problems.add(problem);
            }
        }
        return answers;
    }

    private static @Nullable Problem problem(@Nullable Question question, Response response, String path) {
        if (question == null) {
            return new Problem(path + ".questionId", "This quiz has no question " + response.questionId());
        }
        var expected = expectation(question, response.answer());
        return expected == null
                ? null
                : new Problem(path + ".answer", "Question " + question.id() + " must be answered with " + expected);
    }

    /** What the answer should have been, or null where it is right. */
    private static @Nullable String expectation(Question question, Object answer) {
        var values = question.options().stream().map(Option::value).toList();
        return switch (question.questionType()) {
            case TEXT ->
                answer instanceof String text && !text.isBlank() && text.length() <= MAX_TEXT
                        ? null
                        : "text of 1 to " + MAX_TEXT + " characters";
            case BOOLEAN -> answer instanceof Boolean ? null : "true or false";
            case SINGLE_CHOICE -> Values.contains(values, answer) ? null : "the value of one of its options";
            case MULTIPLE_CHOICE ->
                answer instanceof List<?> list && areDistinctOptions(list, values)
                        ? null
                        : "a list of distinct option values, not empty";
            case SCALE -> scaleExpectation(question, values, answer);
        };
    }

    private static @Nullable String scaleExpectation(Question question, List<Object> values, Object answer) {
        if (!values.isEmpty()) {
            return Values.contains(values, answer) ? null : "the value of one of its options";
        }
        var scale = Scale.of(question);
        return answer instanceof Number number && Values.isInteger(number) && scale.contains(number)
                ? null
                : "a whole number from " + scale.min().toPlainString() + " to "
                        + scale.max().toPlainString();
    }

    private static @Nullable String answerText(Question question, Object answer) {
        return switch (question.questionType()) {
            case TEXT -> null;
            case BOOLEAN -> answer.equals(true) ? "Yes" : "No";
            case SINGLE_CHOICE, SCALE -> textOf(question, answer);
            case MULTIPLE_CHOICE ->
                ((List<?>) answer)
                        .stream().map(value -> textOf(question, value)).collect(Collectors.joining(", "));
        };
    }

    private static @Nullable String textOf(Question question, Object value) {
        return question.options().stream()
                .filter(option -> Values.same(option.value(), value))
                .map(Option::text)
                .findFirst()
                .orElse(null);
    }

    private static List<Question> inOrder(List<Question> questions) {
        return questions.stream()
                .sorted(Comparator.comparingInt(Question::order))
                .toList();
    }

    private static boolean mentions(List<Response> responses, Question question) {
        return responses.stream().anyMatch(response -> response.questionId().equals(question.id()));
    }
}
