package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Both ways to look commits up give the same answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookUpTest {

    private final MongoCollection<BsonDocument> commits =
            TestServer.newDatabase().getCollection(CommitLog.COLLECTION, BsonDocument.class);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 100, 1000})
    void the_end_of_a_log_of_any_length_is_found_from_anywhere(int length) {
        fill(length);

        for (LookUp lookUp : both()) {
            for (long known : new long[] {0, length / 2, length}) {
                assertThat(lookUp.farthestFrom(known)).isEqualTo(length);
                Frontier frontier = new Frontier();
                frontier.completeUpTo(known);
                assertThat(new Tail(lookUp, frontier).find()).isEqualTo(length);
            }
            assertThat(lookUp.timesOf(List.of(length + 1L))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 90, 100, 101})
    void commits_between_are_found(long from) {
        fill(100);
        List<Long> expected =
                LongStream.rangeClosed(from, Math.min(100, from + 19)).boxed().toList();

        for (LookUp lookUp : both()) {
            List<Long> found = new ArrayList<>();
            lookUp.between(from, 20, BsonDocument.class)
                    .forEach(document -> found.add(CommitDocuments.number(document)));
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<LookUp> both() {
        return List.of(new PointLookUp(commits), new RangeLookUp(commits));
    }

    private void fill(int length) {
        if (length > 0) {
            commits.insertMany(LongStream.rangeClosed(1, length)
                    .mapToObj(number -> CommitDocuments.toBson(TestLog.commit("stream", number), number, 0))
                    .toList());
        }
    }
}
