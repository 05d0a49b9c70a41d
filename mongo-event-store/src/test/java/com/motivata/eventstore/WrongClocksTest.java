package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What the stock engine does with the same is in {@link StockEngineTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class WrongClocksTest {

    private static final int TOTAL = 2 * SkewedProcess.STREAMS * SkewedProcess.EVENTS_EACH;

    private final TestLog reader = TestLog.empty();
    private final PushEventStore store = PushEventStore.builder(reader.engine).build();

    @Test
    void two_processes_with_clocks_15_seconds_apart_and_slow_units_of_work_lose_and_disorder_nothing()
            throws Exception {
        List<String> live = new ArrayList<>();
        String name = reader.database.getName();
        try (TestJvm right = TestJvm.start(SkewedProcess.class, this::report, TestServer.uri(), name, "right", "0");
                TestJvm late = TestJvm.start(SkewedProcess.class, this::report, TestServer.uri(), name, "late", "-15");
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (live.size() < TOTAL && stream.hasNextAvailable(120, TimeUnit.SECONDS)) {
                live.add(describe(stream.nextAvailable()));
            }
            assertThat(right.awaitEnd()).isZero();
            assertThat(late.awaitEnd()).isZero();
            assertThat(stream.hasNextAvailable()).isFalse();
        } finally {
            store.shutDown();
        }

        assertThat(live).hasSize(TOTAL).doesNotHaveDuplicates();
        assertThat(replayed()).isEqualTo(live);
        assertInOrderWithinStreams(live);
        assertThat(live).filteredOn(event -> event.startsWith("right-")).hasSize(TOTAL / 2);
    }

    private List<String> replayed() {
        return reader.engine
                .readEvents(null, false)
                .<String>map(WrongClocksTest::describe)
                .toList();
    }

    private static void assertInOrderWithinStreams(List<String> live) {
        Map<String, Long> last = new HashMap<>();
        for (String event : live) {
            int bar = event.indexOf('|');
            long sequence = Long.parseLong(event.substring(bar + 1));
            assertThat(sequence).isEqualTo(last.getOrDefault(event.substring(0, bar), -1L) + 1);
            last.put(event.substring(0, bar), sequence);
        }
    }

    private static String describe(TrackedEventMessage<?> event) {
        Account.Deposited deposited = (Account.Deposited) event.getPayload();
        return deposited.accountId() + "|" + deposited.amount();
    }

    /** A process that says something has trouble. */
    private void report(String line) {
        System.err.println(line);
    }
}
