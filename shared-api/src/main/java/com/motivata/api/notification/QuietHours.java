package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When somebody does not want to be disturbed, every day, by the clock where they live; over midnight where the end is
 * before the beginning. Messages wait until it is over.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet; never the same as {@code from}
 */
public record QuietHours(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** @return when quiet hours that are on at this moment will be over; empty: it is not quiet */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!isQuietAt(local.toLocalTime())) {
            return Optional.empty();
        }
        var today = local.toLocalDate().atTime(to).atZone(zone);
        ZonedDateTime end = today.toInstant().isAfter(now)
                ? today
                : local.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        return Optional.of(end.toInstant());
    }

    private boolean isQuietAt(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
