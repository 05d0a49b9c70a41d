package com.motivata.launcher.dev;

import com.motivata.api.common.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the clock is to go: exactly one of the three.
 *
 * @param advance an ISO-8601 duration such as {@code P1D} or {@code PT30M}
 * @param set an ISO-8601 instant
 */
record ClockBody(
        @Nullable String advance,
        @Nullable Instant set,
        @Nullable Boolean reset) {

    Duration offsetOf(MovableClock clock) {
        if (Stream.of(advance, set, reset).filter(Objects::nonNull).count() != 1) {
            throw new InvalidInput("advance", "Exactly one of advance, set and reset is required");
        }
        if (advance != null) {
            return clock.offset().plus(parsed(advance));
        }
        return set != null ? clock.offsetFor(set) : Duration.ZERO;
    }

    private static Duration parsed(String duration) {
        try {
            return Duration.parse(duration);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("advance", "advance must be an ISO-8601 duration such as P1D or PT30M");
        }
    }
}
