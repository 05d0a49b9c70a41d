package com.motivata.command.sos;

import com.motivata.api.sos.Option;
import com.motivata.api.sos.Question;
import java.math.BigDecimal;
import java.util.Comparator;

/** The ends of a scale question: those of its options, else those of its metadata, else 1 to 10. */
record Scale(BigDecimal min, BigDecimal max) {

    private static final int DEFAULT_MIN = 1;
    private static final int DEFAULT_MAX = 10;

    static Scale of(Question question) {
        if (question.options().isEmpty()) {
            return new Scale(end(question, "min", DEFAULT_MIN), end(question, "max", DEFAULT_MAX));
        }
        var values = question.options().stream()
                .map(Option::value)
                .map(value -> value instanceof Number number ? Values.decimal(number) : BigDecimal.ZERO)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Scale(values.getFirst(), values.getLast());
    }

    boolean contains(Number value) {
        var decimal = Values.decimal(value);
        return decimal.compareTo(min) >= 0 && decimal.compareTo(max) <= 0;
    }

    private static BigDecimal end(Question question, String name, int otherwise) {
        return question.metadata().get(name) instanceof Number number
                ? Values.decimal(number)
                : BigDecimal.valueOf(otherwise);
    }
}
