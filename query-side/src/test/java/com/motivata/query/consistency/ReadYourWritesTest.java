package com.motivata.query.consistency;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadYourWritesTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final AtomicLong handled = new AtomicLong(5);

    @Test
    void who_wrote_nothing_since_does_not_wait() {
        assertThat(reading(0, LONG).await("asha")).isTrue();
    }

    @Test
    void who_wrote_what_is_handled_does_not_wait() {
        assertThat(reading(5, LONG).await("asha")).isTrue();
    }

    @Test
    void somebody_elses_write_is_not_waited_for() {
        assertThat(reading(6, LONG).await("ben")).isTrue();
    }

    @Test
    void who_wrote_something_new_waits_until_it_is_handled() throws Exception {
        var polled = new CountDownLatch(2);
        Progress progress = () -> {
            polled.countDown();
            return handled.get();
        };
        try (var pool = Executors.newSingleThreadExecutor()) {
            var reader = pool.submit(() -> new ReadYourWrites(asha(6), progress, LONG).await("asha"));
            polled.await();
            assertThat(reader.isDone()).isFalse();
            handled.set(6);
            assertThat(reader.get()).isTrue();
        }
    }

    @Test
    void who_waits_too_long_is_told_so() {
        var before = System.nanoTime();
        assertThat(reading(6, SHORT).await("asha")).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(SHORT, LONG);
    }

    @Test
    void nobody_waits_for_a_projection_that_has_just_begun_anew() {
        var before = System.nanoTime();
        assertThat(reading(1_000_000, LONG).await("asha")).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG);
    }

    private ReadYourWrites reading(long lastCommit, Duration timeout) {
        return new ReadYourWrites(asha(lastCommit), handled::get, timeout);
    }

    private static WriteLog asha(long lastCommit) {
        return (actor, afterCommit) ->
                actor.equals("asha") && lastCommit > afterCommit ? OptionalLong.of(lastCommit) : OptionalLong.empty();
    }
}
