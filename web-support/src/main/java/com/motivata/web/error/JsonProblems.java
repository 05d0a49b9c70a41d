package com.motivata.web.error;

import com.motivata.api.common.InvalidInput.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a body could not be read, told by the field where reading stopped. */
final class JsonProblems {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"");
    private static final String BODY = "The request body";

    private JsonProblems() {}

    static ApiFailure of(JacksonException problem) {
        return switch (problem) {
            case PropertyBindingException unknown -> bad(unknown, path(unknown) + " is not a known field");
            case InvalidFormatException format when isWellTyped(format) -> broken(format, format.getTargetType());
            case MismatchedInputException trailing when isTrailing(trailing) -> malformed(trailing);
            case MismatchedInputException mismatch -> bad(mismatch, mismatched(mismatch));
            case InputCoercionException range -> bad(range, Wording.must(path(range), range.getTargetType()));
            case ValueInstantiationException value
            when value.getCause() instanceof IllegalArgumentException -> refused(value);
            case ValueInstantiationException bug -> throw bug;
            default -> malformed(problem);
        };
    }

    /** A string that is a string, as it should be, but not one of those that have a meaning. */
    private static boolean isWellTyped(InvalidFormatException problem) {
        Class<?> type = problem.getTargetType();
        return problem.getValue() instanceof String && (type.isEnum() || Wording.isWrittenAsString(type));
    }

    /** Jackson has no type of its own for it. */
    private static boolean isTrailing(MismatchedInputException problem) {
        return problem.getOriginalMessage().startsWith("Trailing token");
    }

    private static String mismatched(MismatchedInputException problem) {
        Class<?> type = problem.getTargetType();
        boolean missing = type != null && type.isPrimitive() && isNothing(problem.getCurrentToken());
        return missing
                ? path(problem) + " is required"
                : Wording.must(path(problem), type == null ? Object.class : type);
    }

    private static boolean isNothing(JsonToken token) {
        return token == JsonToken.VALUE_NULL || token == JsonToken.END_OBJECT;
    }

    /** A value object did not accept what it was given; an id that cannot exist is one that does not. */
    private static ApiFailure refused(ValueInstantiationException problem) {
        Class<?> type = problem.getType().getRawClass();
        return Wording.isId(type)
                ? new ApiFailure(ErrorCode.NOT_FOUND, Wording.thing(type) + " not found")
                : failure(ErrorCode.VALIDATION_ERROR, problem, path(problem) + " is invalid");
    }

    private static ApiFailure malformed(JacksonException problem) {
        Matcher duplicate = DUPLICATE.matcher(problem.getOriginalMessage());
        return duplicate.find()
                ? ApiFailure.invalid(duplicate.group(1), duplicate.group(1) + " is given twice")
                : new ApiFailure(ErrorCode.INVALID_REQUEST, BODY + " is not valid JSON");
    }

    private static ApiFailure bad(JacksonException problem, String words) {
        return failure(ErrorCode.INVALID_REQUEST, problem, words);
    }

    private static ApiFailure broken(JacksonException problem, Class<?> type) {
        return failure(ErrorCode.VALIDATION_ERROR, problem, Wording.must(path(problem), type));
    }

    private static ApiFailure failure(ErrorCode code, JacksonException problem, String words) {
        return new ApiFailure(ErrorBody.of(code, List.of(new Problem(field(problem), words))));
    }

    private static String path(JacksonException problem) {
        String field = field(problem);
        return field.isEmpty() ? BODY : field;
    }

    private static String field(JacksonException problem) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
