package com.motivata.eventstore;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of two processes that write all the time, one is slow: its writes take much longer than the other one writes on, or waits
 * for a missing number before it fills it. It loses numbers, but gets through.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class SlowWriterTest {

    private static final Duration PATIENCE = Duration.ofMillis(20);
    private static final Duration WRITE = PATIENCE.multipliedBy(10);
    private static final int COMMITS = 6;
    private static final int MOST_LOST_BY_ONE = 5;

    private final TestLog log = TestLog.empty();
    private final WriterSettings settings = new WriterSettings(8, PATIENCE);
    private final AtomicBoolean robbedOnce = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void end() {
        ended.set(true);
    }

    @Test
    void a_quick_process_does_not_rob_a_slow_one_of_its_numbers_for_ever() {
        CommitLog quick = CommitLog.open(log.database, InstantSource.system(), settings);
        CommitLog slow =
                CommitLog.open(FaultyInserts.in(log.database, this::insertSlowly), InstantSource.system(), settings);
        CompletableFuture<Integer> quickly = CompletableFuture.supplyAsync(() -> keepAppending(quick));

        for (int n = 0; n < COMMITS; n++) {
            long before = slow.statistics().lostNumbers();
            slow.append(TestLog.commit("slow", n));
            assertThat(slow.statistics().lostNumbers() - before).isLessThanOrEqualTo(MOST_LOST_BY_ONE);
        }
        ended.set(true);

        assertThat(slow.statistics().lostNumbers()).isPositive();
        assertThat(quickly.join()).isPositive();
        assertThat(log.commits()).hasSize(COMMITS + quickly.join());
    }

    private int keepAppending(CommitLog quick) {
        int n = 0;
        while (!ended.get()) {
            quick.append(TestLog.commit("quick", n++));
        }
        return n;
    }

    /** The first write is as slow as it takes to be robbed. */
    private void insertSlowly(List<RawBsonDocument> documents, InsertManyOptions options, FaultyInserts.Real real) {
        if (robbedOnce.compareAndSet(false, true)) {
            Await.until(() -> isTaken(CommitDocuments.number(documents.getFirst())));
        } else {
            long end = System.nanoTime() + WRITE.toNanos();
            for (long left = WRITE.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        real.insert(documents, options);
    }

    private boolean isTaken(long number) {
        return log.database
                        .getCollection(CommitLog.COLLECTION)
                        .countDocuments(Filters.eq(CommitDocuments.NUMBER, number))
                > 0;
    }
}
