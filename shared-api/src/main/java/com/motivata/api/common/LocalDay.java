package com.motivata.api.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar day where somebody lives. Recorded with its zone, so that a later move never changes the past. */
public record LocalDay(LocalDate date, ZoneId zone) {

    public static LocalDay of(Instant instant, ZoneId zone) {
        return new LocalDay(LocalDate.ofInstant(instant, zone), zone);
    }

    /** The first instant of the day after {@code date} in {@code zone}: 00:00, or later where the clocks skip it. */
    public static Instant midnightAfter(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
