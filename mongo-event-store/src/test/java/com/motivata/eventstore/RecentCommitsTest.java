package com.motivata.eventstore;

import java.util.List;
import java.util.stream.LongStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentCommitsTest {

    private final RecentCommits recent = new RecentCommits();

    @Test
    void they_end_at_the_first_that_is_missing() {
        recent.add(commits(3, 5));
        recent.add(commits(7, 9));

        assertThat(numbers(3, 10)).containsExactly(3L, 4L, 5L);
        assertThat(numbers(6, 10)).isEmpty();
        assertThat(numbers(8, 1)).containsExactly(8L);
        assertThat(numbers(2, 10)).isEmpty();
    }

    @Test
    void only_so_many_of_the_highest_are_kept() {
        recent.add(commits(1, RecentCommits.COMMITS + 10));

        assertThat(numbers(10, 1)).isEmpty();
        assertThat(numbers(11, 2 * RecentCommits.COMMITS)).hasSize(RecentCommits.COMMITS);

        recent.add(commits(5, 5));
        assertThat(numbers(5, 1)).isEmpty();
    }

    @Test
    void only_so_many_bytes_are_kept() {
        String megabyte = "x".repeat(1024 * 1024);
        for (long number = 1; number <= 20; number++) {
            recent.add(
                    List.of(RawBsonDocument.parse("{_id: {$numberLong: '%d'}, a: '%s'}".formatted(number, megabyte))));
        }

        assertThat(numbers(13, 1)).isEmpty();
        assertThat(numbers(14, 10)).containsExactly(14L, 15L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void what_is_added_again_counts_once() {
        for (int i = 0; i < 10; i++) {
            recent.add(commits(1, RecentCommits.COMMITS));
        }

        assertThat(numbers(1, RecentCommits.COMMITS)).hasSize(RecentCommits.COMMITS);
    }

    private List<Long> numbers(long from, int count) {
        return recent.from(from, count).stream().map(CommitDocuments::number).toList();
    }

    private static List<RawBsonDocument> commits(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> CommitDocuments.toBson(TestLog.commit("stream", number), number, 0))
                .toList();
    }
}
