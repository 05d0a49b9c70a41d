package com.motivata.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class EventStreamTest {

    private final TestLog log = TestLog.empty();
    private final PushEventStore store = PushEventStore.builder(log.engine)
            .pollInterval(Duration.ofMillis(20))
            .build();

    @AfterEach
    void shut_down() {
        store.shutDown();
    }

    @Test
    void an_append_in_this_process_wakes_the_stream() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            AtomicInteger calls = new AtomicInteger();
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            log.append(event("a", 0));

            assertThat(calls).hasPositiveValue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Account.Deposited("a", 0));
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void an_append_in_another_process_is_noticed_by_the_poll() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();

            new TestLog(log.database).append(event("a", 0));

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_append_in_another_process_is_noticed_by_who_was_at_the_end_of_the_log() throws Exception {
        log.append(event("a", 0));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            stream.nextAvailable();
            assertThat(stream.hasNextAvailable()).isFalse();

            new TestLog(log.database).append(event("a", 1), event("b", 0));

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Account.Deposited("a", 1));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Account.Deposited("b", 0));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void commits_without_events_neither_end_nor_stop_the_stream() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(Tokens.endOf(0))) {
            log.log.appendEmpty(CommitFacts.none().withCommitId("empty-1"));
            assertThat(stream.hasNextAvailable()).isFalse();
            log.log.appendEmpty(CommitFacts.none().withCommitId("empty-2"));
            log.append(event("a", 0));

            assertThat(Tokens.commitNumber(stream.nextAvailable().trackingToken()))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_stream_starts_after_its_token() throws Exception {
        log.append(event("a", 0));
        log.append(event("a", 1));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(Tokens.endOf(1))) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Account.Deposited("a", 1));
        }
    }

    @Test
    void a_failing_listener_does_not_fail_the_append() {
        log.log.onAppend(() -> {
            throw new IllegalStateException("listener trouble");
        });

        log.append(event("a", 0));

        assertThat(log.numbers()).containsExactly(1L);
    }
}
