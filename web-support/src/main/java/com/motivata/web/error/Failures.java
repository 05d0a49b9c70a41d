package com.motivata.web.error;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The one table from what went wrong to what the client is told. */
final class Failures {

    private Failures() {}

    static ApiFailure of(Throwable failure) {
        return switch (failure) {
            case ApiFailure known -> known;
            case Refusal refusal -> refused(refusal);
            case InvalidInput invalid -> new ApiFailure(ErrorBody.of(ErrorCode.VALIDATION_ERROR, invalid.problems()));
            case ConstraintViolationException invalid -> Violations.of(Set.copyOf(invalid.getConstraintViolations()));
            case ConcurrencyException busy ->
                new ApiFailure(ErrorCode.CONFLICT, "Others are changing this right now, please try again")
                        .with("Retry-After", "1");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingRequestHeaderException missing -> required(missing.getHeaderName());
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case HttpMediaTypeNotSupportedException wrong -> new ApiFailure(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            case ErrorResponse standard ->
                ApiFailure.ofStatus(standard.getStatusCode().value());
            default -> new ApiFailure(ErrorCode.SERVER_ERROR);
        };
    }

    private static ApiFailure refused(Refusal refusal) {
        Refusal.Code code = refusal.code();
        int status = switch (code.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
        };
        return new ApiFailure(
                new ErrorBody(status, refusal.getMessage(), code.error(), code.number(), null, refusal.data()));
    }

    private static ApiFailure unreadable(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiFailure || cause instanceof InvalidInput) {
                return of(cause);
            }
        }
        return failure.getCause() instanceof JacksonException json
                ? JsonProblems.of(json)
                : new ApiFailure(ErrorCode.INVALID_REQUEST, "The request body is missing or could not be read");
    }

    private static ApiFailure mismatched(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        String name = mismatch.getName();
        if (!Wording.isId(type)) {
            return ApiFailure.invalid(name, Wording.must(name, type));
        }
        return parameter.hasParameterAnnotation(PathVariable.class)
                ? new ApiFailure(ErrorCode.NOT_FOUND, Wording.thing(type) + " not found")
                : ApiFailure.invalid(name, name + " is not a valid id");
    }

    private static ApiFailure required(String name) {
        return ApiFailure.invalid(name, name + " is required");
    }

    private static ApiFailure wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        Set<HttpMethod> allowed = wrong.getSupportedHttpMethods();
        ApiFailure failure = new ApiFailure(ErrorCode.METHOD_NOT_ALLOWED);
        return allowed == null ? failure : failure.with("Allow", StringUtils.collectionToCommaDelimitedString(allowed));
    }
}
