package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes which numbers, once it is known that others write too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class NumbersTest {

    private static final int BATCHES = 16;
    private static final int COMMITS = 3;
    private static final int STORED = 4;

    private final TestLog log = TestLog.empty();
    private final LogStatistics statistics = new LogStatistics();
    private final Frontier frontier = new Frontier();
    private final Numbers numbers = numbers(log.database, frontier, statistics);

    @Test
    void batches_that_take_some_at_once_get_different_ones_without_a_hole_between_them() throws Exception {
        numbers.lost(List.of(1L), 0);
        List<Future<List<Long>>> taken = TestLog.race(BATCHES, batch -> () -> numbers.take(COMMITS));
        assertThat(taken).allSatisfy(some -> assertThat(some.resultNow()).hasSize(COMMITS));
        assertThat(taken.stream().flatMap(some -> some.resultNow().stream()))
                .containsExactlyInAnyOrderElementsOf(upTo(BATCHES * COMMITS));
    }

    @Test
    void who_waits_while_numbers_are_reserved_shares_the_next_reservation() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (MongoClient client = holdingReservationsAt(gate)) {
            Numbers held = numbers(client.getDatabase(log.database.getName()), frontier, statistics);
            held.lost(List.of(1L), 0);
            Collection<Long> taken = new ConcurrentLinkedQueue<>();
            List<Thread> batches = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                batches.add(Thread.ofPlatform().start(() -> taken.addAll(held.take(COMMITS))));
            }
            Await.until(() -> batches.stream().allMatch(batch -> batch.getState() == Thread.State.WAITING));
            gate.countDown();
            for (Thread batch : batches) {
                batch.join();
            }
            assertThat(taken).containsExactlyInAnyOrderElementsOf(upTo(BATCHES * COMMITS));
            assertThat(statistics.reservations()).isEqualTo(2);
        }
    }

    @Test
    void who_is_outrun_takes_more_than_it_needs_and_begins_with_the_highest() {
        HeldNumbers held = outrun();
        assertThat(held.inOrderOfUse(2)).containsExactly(13L, 14L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L);
        assertThat(numbers.take(2)).containsExactly(15L, 16L);
    }

    @Test
    void numbers_that_would_only_have_been_filled_are_not_lost() {
        HeldNumbers held = outrun();
        long before = statistics.lostNumbers();
        log.log.append(TestLog.commit("quick", STORED));

        HeldNumbers.Taken taken = held.dropTaken(2);

        assertThat(taken.numbers()).containsExactly(5L);
        assertThat(taken.byOthers()).isFalse();
        assertThat(statistics.lostNumbers()).isEqualTo(before);
        assertThat(held.inOrderOfUse(2)).startsWith(13L, 14L).doesNotContain(5L);
    }

    /** Or nobody would get any while others write all the time. */
    @Test
    void when_not_all_fits_before_the_window_ends_some_is_taken() {
        numbers.lost(List.of(1L), 0);
        assertThat(numbers.take(Tail.WINDOW - 10)).hasSize(Tail.WINDOW - 10);
        assertThat(numbers.take(20)).hasSize(10);
        assertThat(numbers.take(20)).isEmpty();
    }

    @Test
    void two_processes_that_reserve_get_different_ones() {
        Numbers others = numbers(log.database, new Frontier(), new LogStatistics());
        numbers.lost(List.of(1L), 0);
        others.lost(List.of(1L), 0);
        List<Long> taken = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            taken.addAll(numbers.take(2));
            taken.addAll(others.take(3));
        }
        assertThat(taken).isEqualTo(upTo(25));
    }

    /** Two commits of a process that lost the same ones twice to a quicker one. */
    private HeldNumbers outrun() {
        IntStream.range(0, STORED).forEach(n -> log.log.append(TestLog.commit("quick", n)));
        numbers.lost(List.of(1L), 1);
        HeldNumbers held = new HeldNumbers(
                numbers, frontier, LogDatabase.forWriting(log.database).lookUp());
        held.takeUpTo(2);
        return held;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Numbers numbers(MongoDatabase database, Frontier frontier, LogStatistics statistics) {
        Tail tail = new Tail(LogDatabase.forWriting(database).lookUp(), frontier);
        return new Numbers(frontier, tail, new NumberCounter(database), statistics);
    }

    private static MongoClient holdingReservationsAt(CountDownLatch gate) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServer.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("findAndModify")) {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    }
                })
                .build());
    }
}
