package com.motivata.query.audit.history;

import com.motivata.eventstore.LoggedEvent;
import com.motivata.web.error.ApiFailure;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Up to where a life is told: an instant, a position, or the end. */
record AsOf(@Nullable Instant instant, long position) {

    private static final String NAME = "asOf";

    static AsOf parse(@Nullable String text) {
        if (text == null) {
            return new AsOf(null, Long.MAX_VALUE);
        }
        try {
            return text.matches("\\d{1,18}")
                    ? new AsOf(null, Long.parseLong(text))
                    : new AsOf(Instant.parse(text), Long.MAX_VALUE);
        } catch (DateTimeException neither) {
            throw ApiFailure.invalid(NAME, NAME + " must be an instant such as 2026-01-31T10:00:00Z, or a position");
        }
    }

    boolean covers(LoggedEvent logged) {
        return logged.position() <= position
                && (instant == null || !logged.commit().at().isAfter(instant));
    }
}
