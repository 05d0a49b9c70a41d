package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a question is answered. */
public enum QuestionType {
    TEXT("text"),
    SINGLE_CHOICE("single-choice"),
    MULTIPLE_CHOICE("multiple-choice"),
    SCALE("scale"),
    BOOLEAN("boolean");

    private final String apiName;

    QuestionType(String apiName) {
        this.apiName = apiName;
    }

    @JsonValue
    public String apiName() {
        return apiName;
    }

    /** @throws IllegalArgumentException for a name that is none of these */
    @JsonCreator
    public static QuestionType of(String apiName) {
        return Arrays.stream(values())
                .filter(type -> type.apiName.equals(apiName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question type " + apiName));
    }
}
