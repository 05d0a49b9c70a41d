package com.motivata.eventstore;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void a_conflict_anywhere_in_a_batch_leaves_the_rest_of_the_batch_alone(int place) throws Exception {
        TestLog elsewhere = TestLog.empty();
        elsewhere.log.append(TestLog.commit("taken", 0));
        List<String> streams = IntStream.range(0, 7)
                .mapToObj(i -> i == place ? "taken" : "stream-" + i)
                .toList();

        List<CompletableFuture<Long>> outcomes = appendedAsOneBatch(elsewhere, streams);

        for (int i = 0; i < streams.size(); i++) {
            if (i == place) {
                assertThat(outcomes.get(i))
                        .failsWithin(5, TimeUnit.SECONDS)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(StreamConflict.class);
            } else {
                assertThat(outcomes.get(i)).succeedsWithin(5, TimeUnit.SECONDS);
            }
        }
        // taken, the commit that held the batch back, and six of the seven
        assertThat(elsewhere.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** Holds the first insert until all others wait in the queue, so that they are written together. */
    private static List<CompletableFuture<Long>> appendedAsOneBatch(TestLog elsewhere, List<String> streams) {
        HeldInsert held = new HeldInsert();
        try (MongoClient client = TestServer.clientObservedBy(held)) {
            CommitLog log = CommitLog.open(
                    client.getDatabase(elsewhere.database.getName()),
                    InstantSource.system(),
                    WriterSettings.USUAL.withInFlight(1));
            held.holdNext();
            CompletableFuture<Long> first = async(log, "first");
            Await.until(held::isHolding);
            List<CompletableFuture<Long>> outcomes =
                    streams.stream().map(stream -> async(log, stream)).toList();
            Await.until(() -> log.waiting() == streams.size());
            held.release();
            Await.until(() -> first.isDone() && outcomes.stream().allMatch(CompletableFuture::isDone));
            return outcomes;
        }
    }

    private static CompletableFuture<Long> async(CommitLog log, String stream) {
        return CompletableFuture.supplyAsync(() -> log.append(TestLog.commit(stream, 0)), Thread::startVirtualThread);
    }
}
