package com.motivata.query.audit.rebuild;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void is_not_known_before_there_is_something_to_compare_with() {
        assertThat(pace.perSecond()).isEmpty();
        sawAfter(0, 100);
        assertThat(pace.perSecond()).isEmpty();
    }

    @Test
    void is_what_was_done_between_two_looks() {
        sawAfter(0, 100);
        sawAfter(2, 500);
        assertThat(pace.perSecond()).hasValue(200);
    }

    @Test
    void is_of_the_last_seconds_only() {
        sawAfter(0, 0);
        sawAfter(1, 10_000);
        sawAfter(20, 10_000);
        sawAfter(22, 10_020);
        assertThat(pace.perSecond()).hasValue(10);
    }

    private void sawAfter(long seconds, long done) {
        pace.saw(TimeUnit.SECONDS.toNanos(seconds), done);
    }
}
