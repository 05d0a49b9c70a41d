package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;

/** Which quiz: the questions of one day of a program. */
public record QuizId(@JsonValue String value) {

    @JsonCreator
    public QuizId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
