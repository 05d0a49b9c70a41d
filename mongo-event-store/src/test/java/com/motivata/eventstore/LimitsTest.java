package com.motivata.eventstore;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

    private final TestLog log = TestLog.empty();

    @AfterEach
    void nothing_was_stored_and_the_log_still_works() {
        int before = log.numbers().size();
        log.append(event("witness", 0));
        assertThat(before).isZero();
    }

    @Test
    void a_commit_holds_1023_events_and_no_more() {
        assertThatThrownBy(() -> log.append(events(1024)))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("1024");
    }

    @Test
    void a_commit_of_more_than_8_MB_is_refused() {
        EventMessage<?> large = rated(Map.of("text", "x".repeat(Limits.COMMIT_BYTES)));

        assertThatThrownBy(() -> log.append(large))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void ids_of_more_than_256_bytes_are_refused() {
        String tooLong = "ä".repeat(129);

        assertThatThrownBy(() -> log.append(event(tooLong, 0))).isInstanceOf(LimitExceeded.class);
        assertThatThrownBy(() -> log.log.appendEmpty(CommitFacts.none().withCommitId(tooLong)))
                .isInstanceOf(LimitExceeded.class);
        assertThatThrownBy(() -> log.append(event("", 0))).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void a_decimal_of_more_than_34_digits_is_refused_rather_than_rounded() {
        EventMessage<?> exact = rated(Map.of("value", new BigDecimal("1." + "1".repeat(40))));

        assertThatThrownBy(() -> log.append(exact)).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void one_position_cannot_be_taken_twice_by_one_commit() {
        assertThatThrownBy(() -> log.append(event("a", 0), event("a", 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_of_a_newer_format_is_left_alone() {
        log.database
                .getCollection(LogFormat.COLLECTION)
                .updateOne(Filters.eq(CommitLog.COLLECTION), Updates.set("formatVersion", 3));

        assertThatThrownBy(() -> CommitLog.open(log.database, InstantSource.system()))
                .isInstanceOf(LogFormatTooNew.class)
                .hasMessageContaining("format 3");
    }

    private static EventMessage<?> rated(Map<String, Object> details) {
        return event("a", 0, new Account.Rated("a", BigDecimal.ONE, details));
    }

    private static EventMessage<?>[] events(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("a", i)).toArray(EventMessage<?>[]::new);
    }
}
