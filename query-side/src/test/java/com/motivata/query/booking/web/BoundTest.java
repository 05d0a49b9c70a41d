package com.motivata.query.booking.web;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void a_date_is_as_long_as_it_is_where_somebody_lives() {
        var day = bound("2024-12-05");
        assertThat(day.begin(KOLKATA)).isEqualTo(Instant.parse("2024-12-04T18:30:00Z"));
        assertThat(day.end(KOLKATA)).isEqualTo(Instant.parse("2024-12-05T18:29:59.999Z"));
    }

    @Test
    void a_date_has_the_length_the_clocks_give_it() {
        var day = bound("2024-10-27");
        var berlin = ZoneId.of("Europe/Berlin");
        assertThat(day.begin(berlin)).isEqualTo(Instant.parse("2024-10-26T22:00:00Z"));
        assertThat(day.end(berlin)).isEqualTo(Instant.parse("2024-10-27T22:59:59.999Z"));
    }

    @Test
    void an_instant_is_the_same_everywhere() {
        var moment = bound("2024-12-05T16:00:00+05:30");
        assertThat(moment.begin(KOLKATA)).isEqualTo(Instant.parse("2024-12-05T10:30:00Z"));
        assertThat(moment.end(KOLKATA)).isEqualTo(Instant.parse("2024-12-05T10:30:00Z"));
    }

    @Test
    void without_a_value_there_is_none() {
        assertThat(Bound.of("startDate", null)).isEmpty();
    }

    private static Bound bound(String value) {
        return Bound.of("startDate", value).orElseThrow();
    }
}
