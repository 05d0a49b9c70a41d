package com.motivata.command.sos;

import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores in percent, 0 to 100, rounded half up from the exact value. */
final class ScoreRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ScoreRules() {}

    /** @return {@code null} where no question carries points */
    static @Nullable Integer score(List<Question> questions, List<AnsweredQuestion> answered) {
        Map<String, AnsweredQuestion> answers =
                answered.stream().collect(Collectors.toMap(AnsweredQuestion::questionId, answer -> answer));
        var earned = Share.NONE;
        long possible = 0;
        for (var question : questions) {
            int points = Objects.requireNonNullElse(question.points(), 0);
            var answer = answers.get(question.id());
            if (points > 0 && answer != null) {
                earned = earned.plus(
                        share(question, Objects.requireNonNull(answer.answer())).times(points));
            }
            possible += points;
        }
        return possible == 0 ? null : earned.percentOf(possible);
    }

    /** @return {@code null} where no day was scored */
    static @Nullable Integer finalScore(List<Integer> dayScores) {
        if (dayScores.isEmpty()) {
            return null;
        }
        var sum = BigDecimal.valueOf(
                dayScores.stream().mapToLong(Integer::longValue).sum());
        return sum.divide(BigDecimal.valueOf(dayScores.size()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static Share share(Question question, Object answer) {
        var share = switch (question.questionType()) {
            case TEXT -> Share.ALL;
            case BOOLEAN -> answer.equals(true) ? Share.ALL : Share.NONE;
            case SCALE -> scaleShare(Scale.of(question), (Number) answer);
            case SINGLE_CHOICE -> singleShare(question.metadata().get("correctAnswer"), answer);
            case MULTIPLE_CHOICE -> multipleShare(question.metadata().get("correctAnswers"), (List<?>) answer);
        };
        return isReversed(question) ? share.reversed() : share;
    }

    private static boolean isReversed(Question question) {
        return switch (question.questionType()) {
            case SCALE, BOOLEAN -> Boolean.TRUE.equals(question.metadata().get("reverse"));
            case TEXT, SINGLE_CHOICE, MULTIPLE_CHOICE -> false;
        };
    }

    private static Share scaleShare(Scale scale, Number answer) {
        return new Share(
                Values.decimal(answer).subtract(scale.min()), scale.max().subtract(scale.min()));
    }

    private static Share singleShare(@Nullable Object correct, Object answer) {
        return correct == null || Values.same(correct, answer) ? Share.ALL : Share.NONE;
    }

    private static Share multipleShare(@Nullable Object correct, List<?> answers) {
        if (!(correct instanceof List<?> rightOnes)) {
            return Share.ALL;
        }
        long right = answers.stream()
                .filter(answer -> Values.contains(rightOnes, answer))
                .count();
        long wrong = answers.size() - right;
        return new Share(BigDecimal.valueOf(Math.max(0, right - wrong)), BigDecimal.valueOf(rightOnes.size()));
    }

    /** An exact fraction: thirds must add up before anything is rounded. */
    private record Share(BigDecimal part, BigDecimal whole) {

        static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);
        static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);

        Share plus(Share other) {
            var sum = part.multiply(other.whole).add(other.part.multiply(whole));
            return new Share(sum, whole.multiply(other.whole));
        }

        Share times(int factor) {
            return new Share(part.multiply(BigDecimal.valueOf(factor)), whole);
        }

        Share reversed() {
            return new Share(whole.subtract(part), whole);
        }

        int percentOf(long total) {
            return part.multiply(HUNDRED)
                    .divide(whole.multiply(BigDecimal.valueOf(total)), 0, RoundingMode.HALF_UP)
                    .intValueExact();
        }
    }
}
