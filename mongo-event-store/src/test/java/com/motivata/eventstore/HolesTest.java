package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A missing number delays what stands behind it, for a while; it never lets a reader skip anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HolesTest {

    private final TestLog log = TestLog.empty();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void what_a_dead_writer_left_behind_a_hole_becomes_visible_to_readers_without_any_writer() {
        store(4, 5);
        TestLog reader = new TestLog(log.database);
        assertThat(reader.log.tail()).isZero();

        Await.until(() -> {
            reader.log.poll();
            return reader.log.knownTail() == 5;
        });

        assertThat(log.documents()).filteredOn(TestLog::isFiller).hasSize(3);
    }

    @Test
    void so_it_does_when_it_lies_far_behind() {
        store(900);
        Await.until(() -> {
            log.log.poll();
            return log.log.knownTail() == 900;
        });
    }

    @Test
    void a_log_that_is_only_read_waits_for_others_to_close_a_hole() {
        store(4, 5);
        AtomicInteger inserts = new AtomicInteger();
        CommitLog reading = CommitLog.openForReading(
                FaultyInserts.in(log.database, (documents, options, real) -> inserts.incrementAndGet()));
        reading.poll();

        Await.until(() -> {
            log.log.poll();
            reading.poll();
            return reading.knownTail() == 5;
        });

        assertThat(inserts).hasValue(0);
        assertThat(log.documents()).filteredOn(TestLog::isFiller).hasSize(3);
    }

    @Test
    void the_next_commit_takes_the_lowest_number_that_is_free() {
        store(1, 3);
        CommitLog next = CommitLog.open(log.database, InstantSource.system());

        assertThat(next.append(TestLog.commit("next", 0))).isEqualTo(2);
        assertThat(next.knownTail()).isEqualTo(3);
    }

    @Test
    void a_stream_is_decided_on_only_when_all_of_it_is_visible_to_everybody() {
        NewCommit commit = NewCommit.of(List.of(TestLog.event("a", 0)), CommitFacts.none(), log.serializer);
        commits().insertOne(CommitDocuments.toBson(commit, 2, 0));

        assertThat(log.sequencesOf("a")).containsExactly(0L);

        assertThat(log.log.knownTail()).isEqualTo(2);
        assertThat(log.engine.lastSequenceNumberFor("a")).contains(0L);
    }

    @Test
    void a_commit_is_acknowledged_only_when_everything_before_it_is_durable() {
        CommitLog slow = CommitLog.open(holdingFirstInsert(), InstantSource.system());
        CompletableFuture<Long> first = async(slow, "first");
        Await.until(() -> slow.waiting() == 0 && slow.knownTail() == 0 && isHolding);
        List<CompletableFuture<Long>> next =
                Stream.of("a", "b", "c", "d").map(stream -> async(slow, stream)).toList();
        Await.until(() -> log.documents().size() >= 2);

        assertThat(slow.knownTail()).isZero();
        assertThat(next).noneMatch(CompletableFuture::isDone);
        release.countDown();

        assertThat(first.join()).isEqualTo(1);
        next.forEach(commit -> assertThat(commit.join()).isBetween(2L, 5L));
    }

    @Test
    void a_commit_that_continues_a_stream_waits_for_what_it_continues() {
        CommitLog slow = CommitLog.open(holdingFirstInsert(), InstantSource.system());
        CompletableFuture<Long> first = async(slow, "a");
        Await.until(() -> isHolding);
        CompletableFuture<Long> second =
                CompletableFuture.supplyAsync(() -> slow.append(TestLog.commit("a", 1)), Thread::startVirtualThread);
        List<CompletableFuture<Long>> others =
                Stream.of("b", "c").map(stream -> async(slow, stream)).toList();
        Await.until(() -> log.documents().size() == 2);
        release.countDown();

        others.forEach(CompletableFuture::join);
        assertThat(second.join()).isGreaterThan(first.join());
    }

    @Test
    void a_lost_or_wrong_counter_of_reserved_numbers_does_no_harm() {
        TestLog other = new TestLog(log.database);
        log.log.append(TestLog.commit("a", 0));
        for (long wrong : new long[] {0, 1_000_000, 3}) {
            log.database
                    .getCollection(NumberCounter.COLLECTION)
                    .updateOne(
                            Filters.eq(CommitLog.COLLECTION),
                            Updates.set("last", wrong),
                            new UpdateOptions().upsert(true));
            for (int i = 0; i < 5; i++) {
                log.log.append(TestLog.commit("one-" + wrong, i));
                other.log.append(TestLog.commit("other-" + wrong, i));
            }
        }

        assertThat(log.commits()).hasSize(31);
    }

    private volatile boolean isHolding;

    private MongoDatabase holdingFirstInsert() {
        return FaultyInserts.in(log.database, this::hold);
    }

    private void hold(List<RawBsonDocument> documents, InsertManyOptions options, FaultyInserts.Real real) {
        if (!isHolding) {
            isHolding = true;
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        real.insert(documents, options);
    }

    private static CompletableFuture<Long> async(CommitLog log, String stream) {
        return CompletableFuture.supplyAsync(() -> log.append(TestLog.commit(stream, 0)), Thread::startVirtualThread);
    }

    /** As if a writer had died whose batches before had not arrived. */
    private void store(long... numbers) {
        commits()
                .insertMany(LongStream.of(numbers)
                        .mapToObj(number -> CommitDocuments.toBson(TestLog.commit("stream-" + number, 0), number, 0))
                        .toList());
    }

    private MongoCollection<BsonDocument> commits() {
        return log.database.getCollection(CommitLog.COLLECTION, BsonDocument.class);
    }
}
