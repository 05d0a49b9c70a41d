package com.motivata.eventstore;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class OptimisticConcurrencyTest {

    private static final int WRITERS = 64;
    private static final int ROUNDS = 3;

    @Test
    void of_64_writers_of_one_stream_exactly_one_wins_each_sequence_number() throws Exception {
        TestLog log = TestLog.empty();
        for (int round = 0; round < ROUNDS; round++) {
            long sequence = round;
            List<Future<Boolean>> outcomes = TestLog.race(WRITERS, writer -> append(log, "hot", sequence));
            assertThat(winners(outcomes)).isEqualTo(1);
        }
        assertThat(log.sequencesOf("hot"))
                .containsExactlyElementsOf(LongStream.range(0, ROUNDS).boxed().toList());
        assertThat(log.numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ROUNDS).boxed().toList());
    }

    @Test
    void two_processes_racing_for_one_stream_have_one_winner_each_time() throws Exception {
        TestLog one = TestLog.empty();
        TestLog other = new TestLog(one.database);
        for (int round = 0; round < ROUNDS; round++) {
            long sequence = round;
            List<Future<Boolean>> outcomes =
                    TestLog.race(16, writer -> append(writer % 2 == 0 ? one : other, "hot", sequence));
            assertThat(winners(outcomes)).isEqualTo(1);
        }
    }

    @Test
    void an_interrupted_writer_learns_its_outcome_and_stays_interrupted() throws Exception {
        TestLog log = TestLog.empty();
        List<Future<Boolean>> outcomes = TestLog.race(8, writer -> () -> {
            Thread.currentThread().interrupt();
            log.append(event("stream-" + writer, 0));
            return Thread.interrupted();
        });

        assertThat(outcomes).allMatch(Future::resultNow);
        assertThat(log.numbers()).hasSize(8);
    }

    private static Callable<Boolean> append(TestLog log, String stream, long sequence) {
        return () -> {
            try {
                log.append(event(stream, sequence));
                return true;
            } catch (ConcurrencyException e) {
                return false;
            }
        };
    }

    private static long winners(List<Future<Boolean>> outcomes) {
        return outcomes.stream().filter(Future::resultNow).count();
    }
}
