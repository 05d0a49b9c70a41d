package com.motivata.query.consistency;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadOthersWritesTest {

    private final AtomicLong known = new AtomicLong(7);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_is_handled_is_not_waited_for() {
        reading(() -> 7).await();
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_is_about_to_be_handled_is_waited_for() {
        reading(() -> looks.get() < 3 ? 6 : 7).await();
        assertThat(looks).hasValue(3);
    }

    @Test
    void what_takes_longer_is_waited_for_once() {
        var reading = reading(() -> 6);
        reading.await();
        var looksOfTheFirst = looks.get();
        assertThat(looksOfTheFirst).isGreaterThan(1);

        reading.await();
        assertThat(looks).hasValue(looksOfTheFirst);

        known.set(8);
        reading.await();
        assertThat(looks).hasValueGreaterThan(looksOfTheFirst);
    }

    private ReadOthersWrites reading(Progress progress) {
        return new ReadOthersWrites(new Log(), () -> {
            looks.incrementAndGet();
            return progress.handledCommit();
        });
    }

    private final class Log implements WriteLog {

        @Override
        public OptionalLong lastCommitOf(String actorId, long afterCommit) {
            throw new UnsupportedOperationException("whose they are does not matter here");
        }

        @Override
        public long lastKnownCommit() {
            return known.get();
        }
    }
}
