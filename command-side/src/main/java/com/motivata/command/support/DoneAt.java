package com.motivata.command.support;

import com.motivata.api.common.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something was done, for callers who may have been offline then and say so now. Their word is taken within limits,
 * so that nobody fills a month on one evening.
 */
public final class DoneAt {

    /** How long a client may keep what it could not send. */
    private static final Duration KEPT = Duration.ofHours(72);

    /** How far two clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private DoneAt() {}

    /**
     * @param field names the claim in a problem
     * @param claimed {@code null}: now
     * @param begun when the user began what this belongs to; the claim may name that day, but none before
     * @return in milliseconds, never later than now: who is ahead by no more than clocks differ is taken to mean now
     */
    public static Instant of(String field, @Nullable Instant claimed, Instant begun, Instant now, ZoneId zone) {
        if (claimed == null) {
            return now;
        }
        if (claimed.isAfter(now.plus(SKEW))) {
            throw new InvalidInput(field, field + " must not be in the future");
        }
        if (claimed.isBefore(now.minus(KEPT))) {
            throw new InvalidInput(field, field + " must not be older than " + KEPT.toHours() + " hours");
        }
        if (LocalDate.ofInstant(claimed, zone).isBefore(LocalDate.ofInstant(begun, zone))) {
            throw new InvalidInput(field, field + " must not be before the day you began");
        }
        return claimed.isAfter(now) ? now : claimed.truncatedTo(ChronoUnit.MILLIS);
    }
}
