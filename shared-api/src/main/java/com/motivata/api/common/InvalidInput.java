package com.motivata.api.common;

import java.util.List;

/** Well formed, but against the rules: each problem names its field. Nothing was stored. */
public final class InvalidInput extends RuntimeException {

    /** @param field a path such as {@code questions[0].options} */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.getFirst().message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    /** @return at least one, in the order they were found */
    public List<Problem> problems() {
        return problems;
    }
}
