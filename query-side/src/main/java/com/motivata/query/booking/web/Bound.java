package com.motivata.query.booking.web;

import com.motivata.api.common.LocalDay;
import com.motivata.web.error.ApiFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One end of a range of time, itself included: an instant, or a date, which is as long as it is where somebody lives. */
sealed interface Bound {

    /** Years beyond these four digits are no dates a database keeps. */
    Pattern FORM = Pattern.compile("\\d{4}-.*");

    Instant begin(ZoneId zone);

    Instant end(ZoneId zone);

    record Day(LocalDate date) implements Bound {

        @Override
        public Instant begin(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        /** Views keep milliseconds. */
        @Override
        public Instant end(ZoneId zone) {
            return LocalDay.midnightAfter(date, zone).minusMillis(1);
        }
    }

    record Moment(Instant at) implements Bound {

        @Override
        public Instant begin(ZoneId zone) {
            return at;
        }

        @Override
        public Instant end(ZoneId zone) {
            return at;
        }
    }

    static Optional<Bound> of(String parameter, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(read(parameter, value));
    }

    private static Bound read(String parameter, String value) {
        try {
            if (!FORM.matcher(value).matches()) {
                throw new DateTimeException("a year has four digits");
            }
            return value.contains("T")
                    ? new Moment(OffsetDateTime.parse(value).toInstant())
                    : new Day(LocalDate.parse(value));
        } catch (DateTimeException malformed) {
            throw ApiFailure.invalid(
                    parameter,
                    parameter + " must be a date such as 2026-01-31 or an instant such as 2026-01-31T10:00:00Z");
        }
    }
}
