package com.motivata.api.common;

import org.jspecify.annotations.Nullable;

/** A business rule said no. Nothing was stored, and the caller can show the message to its user. */
public final class Refusal extends RuntimeException {

    /** Implemented by one enum per feature. Its error names and numbers are part of the public API. */
    public interface Code {

        /** The stable name a client reads, such as {@code QUIZ_ALREADY_COMPLETED} or {@code NOT_FOUND}. */
        String error();

        /** The number a client reads: 4001 and up for domain errors, otherwise the HTTP status. */
        int number();

        Kind kind();
    }

    /** What sort of "no" it is, which is all an edge needs to choose its protocol's status. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        UNPROCESSABLE
    }

    private final transient Code code;
    private final transient @Nullable Object data;

    public Refusal(Code code, String message) {
        this(code, message, null);
    }

    /** @param data what the caller needs to go on, such as the booking that already exists */
    public Refusal(Code code, String message, @Nullable Object data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    public Code code() {
        return code;
    }

    public @Nullable Object data() {
        return data;
    }
}
