package com.motivata.eventstore;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes which numbers, once it is known that others write too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersTest {

    private static final int BATCHES = 16;
    private static final int COMMITS = 3;
    private static final int STORED = 4;

    private final TestLog log = TestLog.empty();
    private final LogStatistics statistics = new LogStatistics();
    private final Frontier frontier = new Frontier();
    private final Numbers numbers = numbers(frontier, statistics);

    @Test
    void batches_that_take_some_at_once_get_different_ones_without_a_hole_between_them() throws Exception {
        numbers.lost(List.of(1L), 0);
        var start = new CyclicBarrier(BATCHES);
        Callable<List<Long>> taking = () -> {
            start.await();
            return numbers.take(COMMITS);
        };
        try (var threads = Executors.newFixedThreadPool(BATCHES)) {
            var taken = threads.invokeAll(
                    IntStream.range(0, BATCHES).mapToObj(batch -> taking).toList());
            assertThat(taken).allSatisfy(some -> assertThat(some.get()).hasSize(COMMITS));
            assertThat(taken.stream().flatMap(some -> some.resultNow().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, BATCHES * COMMITS).boxed().toList());
        }
        assertThat(statistics.reservations()).isBetween(1L, (long) BATCHES);
    }

    @Test
    void who_is_outrun_takes_more_than_it_needs_and_begins_with_the_highest() {
        IntStream.range(0, STORED).forEach(n -> log.log.append(TestLog.commit("quick", n)));
        numbers.lost(List.of(1L), 1);
        HeldNumbers held = new HeldNumbers(
                numbers, frontier, LogDatabase.forWriting(log.database).lookUp());
        held.takeUpTo(2);

        assertThat(held.inOrderOfUse(2)).containsExactly(13L, 14L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L);
        assertThat(numbers.take(2)).containsExactly(15L, 16L);
    }

    @Test
    void numbers_that_would_only_have_been_filled_are_not_lost() {
        IntStream.range(0, STORED).forEach(n -> log.log.append(TestLog.commit("quick", n)));
        numbers.lost(List.of(1L), 1);
        HeldNumbers held = new HeldNumbers(
                numbers, frontier, LogDatabase.forWriting(log.database).lookUp());
        held.takeUpTo(2);
        long before = statistics.lostNumbers();
        log.log.append(TestLog.commit("quick", STORED));

        HeldNumbers.Taken taken = held.dropTaken(2);

        assertThat(taken.numbers()).containsExactly(5L);
        assertThat(taken.byOthers()).isFalse();
        assertThat(statistics.lostNumbers()).isEqualTo(before);
        assertThat(held.inOrderOfUse(2)).startsWith(13L, 14L).doesNotContain(5L);
    }

    @Test
    void two_processes_that_reserve_get_different_ones() {
        Numbers others = numbers(new Frontier(), new LogStatistics());
        numbers.lost(List.of(1L), 0);
        others.lost(List.of(1L), 0);
        assertThat(IntStream.range(0, 5)
                        .boxed()
                        .flatMap(turn -> LongStream.concat(
                                        numbers.take(2).stream().mapToLong(number -> number),
                                        others.take(3).stream().mapToLong(number -> number))
                                .boxed()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    private Numbers numbers(Frontier ofProcess, LogStatistics itsStatistics) {
        Tail tail = new Tail(LogDatabase.forWriting(log.database).lookUp(), ofProcess);
        return new Numbers(ofProcess, tail, new NumberCounter(log.database), itsStatistics);
    }
}
