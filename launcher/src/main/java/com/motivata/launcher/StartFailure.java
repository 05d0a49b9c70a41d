package com.motivata.launcher;

import org.jspecify.annotations.Nullable;

/** Why the application cannot start, in one line that says what to do about it. */
final class StartFailure extends RuntimeException {

    StartFailure(String line) {
        this(line, null);
    }

    StartFailure(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
