package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.SosCommand.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.motivata.command.sos.Sos.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerRulesTest {

    private static final Question TEXT = question("text", QuestionType.TEXT, Map.of());
    private static final Question YES_NO = question("bool", QuestionType.BOOLEAN, Map.of());
    private static final Question FREE_SCALE = question("scale", QuestionType.SCALE, Map.of("min", 0, "max", 5));
    private static final Question STEPS = question("steps", QuestionType.SCALE, Map.of(), 1, 2, 3);
    private static final Question ONE = question("one", QuestionType.SINGLE_CHOICE, Map.of(), "a", "b", 0);
    private static final Question MANY = question("many", QuestionType.MULTIPLE_CHOICE, Map.of(), "a", "b", "c");

    static Stream<Arguments> goodAnswers() {
        return Stream.of(
                arguments(TEXT, "A good day"),
                arguments(TEXT, "x".repeat(5000)),
                arguments(YES_NO, true),
                arguments(YES_NO, false),
                arguments(FREE_SCALE, 0),
                arguments(FREE_SCALE, 5),
                arguments(FREE_SCALE, new BigDecimal("4.0")),
                arguments(STEPS, 3),
                arguments(ONE, "b"),
                arguments(ONE, 0),
                arguments(MANY, List.of("c", "a")));
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void takes_an_answer_exactly_as_sent(Question question, Object answer) {
        assertThat(AnswerRules.answered(List.of(question), List.of(new Response(question.id(), answer))))
                .extracting(AnsweredQuestion::answer)
                .containsExactly(answer);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                arguments(TEXT, "  "),
                arguments(TEXT, "x".repeat(5001)),
                arguments(TEXT, 7),
                arguments(TEXT, Map.of("$gt", "")),
                arguments(YES_NO, "true"),
                arguments(YES_NO, 1),
                arguments(FREE_SCALE, 6),
                arguments(FREE_SCALE, -1),
                arguments(FREE_SCALE, new BigDecimal("2.5")),
                arguments(FREE_SCALE, "3"),
                arguments(STEPS, 4),
                arguments(STEPS, "1"),
                arguments(ONE, "c"),
                arguments(ONE, false),
                arguments(ONE, List.of("a")),
                arguments(ONE, Map.of("$ne", 1)),
                arguments(MANY, List.of()),
                arguments(MANY, List.of("a", "a")),
                arguments(MANY, List.of("a", "x")),
                arguments(MANY, "a"),
                arguments(MANY, Arrays.asList("a", null)));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void refuses_what_does_not_answer_the_question(Question question, Object answer) {
        var problems = problems(List.of(question), new Response(question.id(), answer));
        assertThat(problems).extracting(Problem::field).containsExactly("responses[0].answer");
        assertThat(problems.getFirst().message()).contains(question.id());
    }

    @Test
    void refuses_a_question_left_out_unless_it_is_optional() {
        assertThat(problems(List.of(TEXT))).containsExactly(new Problem("responses", "Question text must be answered"));
        var optional = new Question("o", "Optional?", QuestionType.TEXT, List.of(), false, 1, null, Map.of());
        assertThat(AnswerRules.answered(List.of(optional), List.of())).isEmpty();
    }

    @Test
    void refuses_a_question_that_is_not_in_the_quiz() {
        assertThat(problems(List.of(TEXT), new Response("text", "yes"), new Response("other", "yes")))
                .extracting(Problem::field)
                .containsExactly("responses[1].questionId");
    }

    @Test
    void refuses_a_question_answered_twice() {
        assertThat(problems(List.of(TEXT), new Response("text", "yes"), new Response("text", "no")))
                .extracting(Problem::field)
                .containsExactly("responses[1].questionId");
    }

    @Test
    void refuses_more_text_than_a_run_can_keep() {
        var questions = IntStream.range(0, 21)
                .mapToObj(i -> question("q" + i, QuestionType.TEXT, Map.of()))
                .toList();
        var responses = questions.stream()
                .map(question -> new Response(question.id(), "x".repeat(5000)))
                .toArray(Response[]::new);
        assertThat(problems(questions, responses)).extracting(Problem::field).containsExactly("responses");
    }

    @Test
    void names_every_problem_at_once() {
        assertThat(problems(List.of(TEXT, YES_NO, ONE), new Response("one", "z"), new Response("text", "")))
                .hasSize(3);
    }

    @Test
    void remembers_what_the_chosen_options_said() {
        var answered = AnswerRules.answered(
                List.of(ONE, MANY, YES_NO, STEPS, TEXT),
                List.of(
                        new Response("one", "b"),
                        new Response("many", List.of("c", "a")),
                        new Response("bool", false),
                        new Response("steps", 3),
                        new Response("text", "free")));
        assertThat(answered)
                .extracting(AnsweredQuestion::answerText)
                .containsExactly("Text of b", "Text of c, Text of a", "No", "Text of 3", null);
    }

    private static List<Problem> problems(List<Question> questions, Response... responses) {
        var failure =
                catchThrowableOfType(InvalidInput.class, () -> AnswerRules.answered(questions, List.of(responses)));
        assertThat(failure).isNotNull();
        return failure.problems();
    }
}
