package com.motivata.query.audit.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a projection's views that is being made.
 *
 * @param flips whether it is shown as soon as it is ready
 * @param comparison of its views with those that are live; absent until it has caught up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        int version,
        Status status,
        boolean flips,
        String by,
        Instant startedAt,
        @Nullable Comparison comparison) {

    public enum Status {
        /** It goes through the log. */
        FILLING,
        /** It has caught up. Whoever reads waits for it too from now on, so that it can be shown at any moment. */
        COMPARING,
        /** It can be shown. */
        READY
    }

    Rebuild comparing() {
        return new Rebuild(version, Status.COMPARING, flips, by, startedAt, null);
    }

    Rebuild ready(Comparison found) {
        return new Rebuild(version, Status.READY, flips, by, startedAt, found);
    }
}
