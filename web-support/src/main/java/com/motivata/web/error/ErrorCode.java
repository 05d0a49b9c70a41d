package com.motivata.web.error;

import java.util.Arrays;

/** The names of failures that are no domain errors, one for each HTTP status we answer. */
public enum ErrorCode {
    INVALID_REQUEST(400, "The request is invalid"),
    UNAUTHORIZED(401, "Authentication required"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "Resource not found"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "Only application/json can be answered"),
    CONFLICT(409, "The request conflicts with the present state"),
    PAYLOAD_TOO_LARGE(413, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request body must be application/json"),
    VALIDATION_ERROR(422, "Validation failed"),
    RATE_LIMITED(429, "Too many requests"),
    SERVER_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service is not available right now");

    private final int status;
    private final String message;

    ErrorCode(int status, String message) {
        this.status = status;
        this.message = message;
    }

    public int status() {
        return status;
    }

    /** A sentence for who has nothing more exact to say. */
    public String message() {
        return message;
    }

    /** The name of any status a container or framework may choose, such as 414. */
    public static ErrorCode ofStatus(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? INVALID_REQUEST : SERVER_ERROR);
    }
}
