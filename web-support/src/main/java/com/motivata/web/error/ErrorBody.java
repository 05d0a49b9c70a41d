package com.motivata.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.api.common.InvalidInput.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every failure.
 *
 * @param message a sentence a person can read; "Validation failed" where there are {@code errors}
 * @param error the stable name, such as {@code NOT_FOUND}; where there are {@code errors}, the first of them in words
 * @param code 4001 and up for domain errors, otherwise the HTTP status
 * @param errors every problem of the request, each with the path of its field
 * @param data what the caller needs to go on, such as the booking that already exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        int status,
        String message,
        String error,
        int code,
        @Nullable List<Problem> errors,
        @Nullable Object data) {

    static final String VALIDATION_FAILED = "Validation failed";

    static ErrorBody of(ErrorCode code, String message) {
        return new ErrorBody(code.status(), message, code.name(), code.status(), null, null);
    }

    static ErrorBody of(ErrorCode code, List<Problem> problems) {
        String first = problems.getFirst().message();
        return new ErrorBody(code.status(), VALIDATION_FAILED, first, code.status(), List.copyOf(problems), null);
    }
}
