package com.motivata.command.sos;

import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.SosCommand.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.command.sos.Sos.question;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreRulesTest {

    private static final Question ONE_TO_FIVE = question("s", QuestionType.SCALE, Map.of(), 1, 2, 3, 4, 5);

    @Test
    void a_scale_earns_its_place_between_the_ends() {
        assertThat(score(ONE_TO_FIVE, 1)).isEqualTo(0);
        assertThat(score(ONE_TO_FIVE, 4)).isEqualTo(75);
        assertThat(score(ONE_TO_FIVE, 5)).isEqualTo(100);
    }

    @Test
    void a_scale_without_options_runs_from_one_to_ten() {
        var scale = question("s", QuestionType.SCALE, Map.of());
        assertThat(score(scale, 1)).isEqualTo(0);
        assertThat(score(scale, 10)).isEqualTo(100);
        assertThat(score(scale, 5)).isEqualTo(44);
    }

    @Test
    void zero_and_false_are_answers_that_earn_what_they_say() {
        assertThat(score(question("s", QuestionType.SCALE, Map.of("min", 0, "max", 4, "reverse", true)), 0))
                .isEqualTo(100);
        assertThat(score(question("b", QuestionType.BOOLEAN, Map.of()), false)).isEqualTo(0);
        assertThat(score(question("b", QuestionType.BOOLEAN, Map.of("reverse", true)), false))
                .isEqualTo(100);
    }

    @Test
    void a_choice_earns_all_unless_there_is_a_right_one() {
        assertThat(score(question("c", QuestionType.SINGLE_CHOICE, Map.of(), "a", "b"), "b"))
                .isEqualTo(100);
        var right = question("c", QuestionType.SINGLE_CHOICE, Map.of("correctAnswer", "a"), "a", "b");
        assertThat(score(right, "a")).isEqualTo(100);
        assertThat(score(right, "b")).isEqualTo(0);
    }

    @Test
    void wrong_picks_take_from_right_ones_but_never_below_nothing() {
        var many = question(
                "m",
                QuestionType.MULTIPLE_CHOICE,
                Map.of("correctAnswers", List.of("a", "b", "c")),
                "a",
                "b",
                "c",
                "d",
                "e");
        assertThat(score(many, List.of("a", "b", "c"))).isEqualTo(100);
        assertThat(score(many, List.of("a", "b", "d"))).isEqualTo(33);
        assertThat(score(many, List.of("d", "e"))).isEqualTo(0);
    }

    @Test
    void half_a_percent_is_rounded_up() {
        var eighths = question("s", QuestionType.SCALE, Map.of("min", 0, "max", 8));
        assertThat(score(eighths, 1)).isEqualTo(13);
        assertThat(score(question("s", QuestionType.SCALE, Map.of("min", 0, "max", 1000)), 5))
                .isEqualTo(1);
    }

    @Test
    void thirds_add_up_before_anything_is_rounded() {
        var thirds = List.of(
                question("a", QuestionType.SCALE, Map.of("min", 0, "max", 3)),
                question("b", QuestionType.SCALE, Map.of("min", 0, "max", 3)),
                question("c", QuestionType.SCALE, Map.of("min", 0, "max", 3)),
                question("d", QuestionType.SCALE, Map.of("min", 0, "max", 200)));
        var responses = List.of(new Response("a", 1), new Response("b", 1), new Response("c", 1), new Response("d", 4));
        // (1/3 + 1/3 + 1/3 + 0.02) / 4 = 25.5 %
        assertThat(score(thirds, responses)).isEqualTo(26);
    }

    @Test
    void a_question_without_points_does_not_count() {
        var idle = new Question("i", "Idle?", QuestionType.TEXT, List.of(), true, 1, 0, Map.of());
        assertThat(score(List.of(idle), List.of(new Response("i", "yes")))).isNull();
        assertThat(score(List.of(idle, ONE_TO_FIVE), List.of(new Response("i", "yes"), new Response("s", 5))))
                .isEqualTo(100);
    }

    @Test
    void an_optional_question_left_out_earns_nothing() {
        var optional = new Question("o", "Optional?", QuestionType.TEXT, List.of(), false, 1, 10, Map.of());
        assertThat(score(List.of(optional, ONE_TO_FIVE), List.of(new Response("s", 5))))
                .isEqualTo(50);
    }

    @Test
    void the_final_score_is_the_mean_of_the_days_rounded_half_up() {
        assertThat(ScoreRules.finalScore(List.of(80, 85))).isEqualTo(83);
        assertThat(ScoreRules.finalScore(List.of())).isNull();
    }

    @Property(tries = 200)
    void a_score_is_a_percentage_that_grows_with_the_answer(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 10) Integer> answers) {
        var questions = IntStream.range(0, answers.size())
                .mapToObj(i -> question("q" + i, QuestionType.SCALE, Map.of("min", 0, "max", 10)))
                .toList();
        int score = scoreOf(questions, answers);
        assertThat(score).isBetween(0, 100);
        var better = answers.stream().map(answer -> Math.min(10, answer + 1)).toList();
        assertThat(scoreOf(questions, better)).isGreaterThanOrEqualTo(score);
    }

    private static int scoreOf(List<Question> questions, List<Integer> answers) {
        var responses = IntStream.range(0, answers.size())
                .mapToObj(i -> new Response("q" + i, answers.get(i)))
                .toList();
        return java.util.Objects.requireNonNull(score(questions, responses));
    }

    private static @Nullable Integer score(Question question, Object answer) {
        return score(List.of(question), List.of(new Response(question.id(), answer)));
    }

    private static @Nullable Integer score(List<Question> questions, List<Response> responses) {
        return ScoreRules.score(questions, AnswerRules.answered(questions, responses));
    }
}
