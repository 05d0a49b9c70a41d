package com.motivata.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.PageRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewCollectionTest {

    private static final int RACERS = 4;
    private static final int ROUNDS = 12;

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    record Tally(String _id, long position, long sum) implements View {}

    @Test
    void racing_folds_of_one_view_lose_none() throws Exception {
        var tallies = tallies();
        var start = new CyclicBarrier(RACERS);
        Callable<Void> racer = () -> {
            start.await();
            IntStream.range(0, ROUNDS).forEach(round -> tallies.fold("t", ViewCollectionTest::plusOne));
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(RACERS)) {
            for (var done :
                    pool.invokeAll(Stream.generate(() -> racer).limit(RACERS).toList())) {
                done.get();
            }
        }
        assertThat(tallies.find("t")).contains(new Tally("t", RACERS * ROUNDS, RACERS * ROUNDS));
    }

    @Test
    void a_page_knows_the_length_of_the_whole_list() {
        var tallies = tallies();
        IntStream.rangeClosed(1, 5)
                .forEach(number -> tallies.fold("t" + number, none -> new Tally("t" + number, 0, number % 2)));
        var page = tallies.page(Filters.eq("sum", 1L), Sorts.ascending("_id"), new PageRequest(2, 2));
        assertThat(page.items()).extracting(Tally::_id).containsExactly("t5");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.totalPages()).isEqualTo(2);
    }

    @Test
    void is_empty_after_it_is_cleared() {
        var tallies = tallies();
        tallies.fold("t", ViewCollectionTest::plusOne);
        tallies.clear();
        assertThat(tallies.find(new Document(), new Document())).isEmpty();
    }

    private static Tally plusOne(Tally before) {
        return before == null ? new Tally("t", 1, 1) : new Tally(before._id(), before.position() + 1, before.sum() + 1);
    }

    private static ViewCollection<Tally> tallies() {
        return new ViewCollection<>(database.mongo(), "tallies", Tally.class);
    }
}
