package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.model.InsertManyOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A batch of six that goes wrong at each of its places, in each way there is: five or six are stored, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class PartialBatchTest {

    private static final int BATCH = 6;
    private static final int VALIDATION_FAILED = 121;

    enum Kind {
        POSITION_TAKEN(StreamConflict.class),
        ID_TAKEN(AlreadyCommitted.class),
        REFUSED_BY_THE_SERVER(EventStoreException.class),
        NUMBER_TAKEN(null),
        CONNECTION_LOST(null),
        CONNECTION_LOST_BEFORE_AND_AFTER(null),
        MAJORITY_LATE(null);

        private final @Nullable Class<? extends RuntimeException> failure;

        Kind(@Nullable Class<? extends RuntimeException> failure) {
            this.failure = failure;
        }
    }

    private final TestLog elsewhere = TestLog.empty();
    private final CountDownLatch release = new CountDownLatch(1);
    private int inserts;

    static Stream<Arguments> everyKindAtEveryPlace() {
        return Stream.of(Kind.values())
                .flatMap(kind -> IntStream.range(0, BATCH).mapToObj(place -> Arguments.of(kind, place)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everyKindAtEveryPlace")
    void leaves_the_rest_of_the_batch_alone(Kind kind, int place) {
        elsewhere.log.append(TestLog.commit("taken", 0));
        elsewhere.log.appendEmpty(CommitFacts.none().withCommitId("id-taken"));

        List<CompletableFuture<Long>> outcomes = appendAsOneBatch(kind, place);

        List<BsonDocument> stored = elsewhere.commits();
        for (int i = 0; i < BATCH; i++) {
            CompletableFuture<Long> outcome = outcomes.get(i);
            if (i == place && kind.failure != null) {
                assertThat(failureOf(outcome)).isInstanceOf(kind.failure);
            } else {
                String position = StreamPosition.of("stream-" + i, 0);
                assertThat(stored)
                        .filteredOn(commit -> positions(commit).contains(position))
                        .singleElement()
                        .extracting(CommitDocuments::number)
                        .isEqualTo(outcome.join());
            }
        }
        int others = 2 + 1 + (kind == Kind.NUMBER_TAKEN ? 1 : 0);
        assertThat(stored).hasSize(others + BATCH - (kind.failure == null ? 0 : 1));
    }

    private static Throwable failureOf(CompletableFuture<Long> outcome) {
        try {
            return new AssertionError("stored as " + outcome.join());
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static Set<String> positions(BsonDocument commit) {
        return Set.copyOf(commit.getArray(CommitDocuments.STREAMS).stream()
                .map(position -> position.asString().getValue())
                .toList());
    }

    /** The first commit is held until the others wait, so that they become one batch, the second insert. */
    private List<CompletableFuture<Long>> appendAsOneBatch(Kind kind, int place) {
        CommitLog log = CommitLog.open(
                FaultyInserts.in(
                        elsewhere.database,
                        (documents, options, real) -> insert(kind, place, documents, options, real)),
                InstantSource.system(),
                WriterSettings.USUAL.withInFlight(1));
        CompletableFuture<Long> first = async(log, TestLog.commit("first", 0));
        Await.until(() -> inserts == 1);
        List<CompletableFuture<Long>> outcomes = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            int waiting = i + 1;
            outcomes.add(async(log, i == place ? victim(kind, i) : TestLog.commit("stream-" + i, 0)));
            Await.until(() -> log.waiting() == waiting);
        }
        release.countDown();
        Await.until(() -> first.isDone() && outcomes.stream().allMatch(CompletableFuture::isDone));
        return outcomes;
    }

    private static NewCommit victim(Kind kind, int i) {
        BsonDocument event = BsonDocument.parse("{n: 0}");
        return switch (kind) {
            case POSITION_TAKEN -> TestLog.commit("taken", 0);
            case ID_TAKEN ->
                NewCommit.of(
                        List.of(StreamPosition.of("stream-" + i, 0)),
                        List.of(event),
                        CommitFacts.none().withCommitId("id-taken"));
            default -> TestLog.commit("stream-" + i, 0);
        };
    }

    private void insert(
            Kind kind, int place, List<RawBsonDocument> documents, InsertManyOptions options, FaultyInserts.Real real) {
        inserts++;
        if (inserts == 1) {
            awaitRelease();
        }
        if (inserts != 2) {
            real.insert(documents, options);
            return;
        }
        List<RawBsonDocument> before = documents.subList(0, place);
        switch (kind) {
            case POSITION_TAKEN, ID_TAKEN -> real.insert(documents, options);
            case NUMBER_TAKEN -> {
                long number = CommitDocuments.number(documents.get(place));
                elsewhere
                        .database
                        .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                        .insertOne(CommitDocuments.toBson(TestLog.commit("elsewhere", 0), number, 0));
                real.insert(documents, options);
            }
            case REFUSED_BY_THE_SERVER -> {
                insertThose(before, options, real);
                throw failedAt(place);
            }
            case CONNECTION_LOST -> {
                insertThose(before, options, real);
                throw connectionLost();
            }
            case CONNECTION_LOST_BEFORE_AND_AFTER -> {
                // As if an earlier attempt had been stored from its end: the numbers before are a hole for a while.
                insertThose(documents.subList(place, BATCH), options, real);
                throw connectionLost();
            }
            case MAJORITY_LATE -> {
                real.insert(documents, options);
                throw majorityLate();
            }
        }
    }

    private static void insertThose(List<RawBsonDocument> some, InsertManyOptions options, FaultyInserts.Real real) {
        if (!some.isEmpty()) {
            real.insert(some, options);
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MongoBulkWriteException failedAt(int place) {
        BulkWriteError error = new BulkWriteError(VALIDATION_FAILED, "validation failed", new BsonDocument(), place);
        return bulkFailure(List.of(error), null);
    }

    private static MongoBulkWriteException majorityLate() {
        return bulkFailure(
                List.of(),
                new WriteConcernError(
                        64, "WriteConcernFailed", "waiting for replication timed out", new BsonDocument()));
    }

    private static MongoBulkWriteException bulkFailure(
            List<BulkWriteError> errors, @Nullable WriteConcernError writeConcern) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), errors, writeConcern, new ServerAddress(), Set.of());
    }

    private static MongoSocketReadException connectionLost() {
        return new MongoSocketReadException("cut by the test", new ServerAddress());
    }

    private static CompletableFuture<Long> async(CommitLog log, NewCommit commit) {
        return CompletableFuture.supplyAsync(() -> log.append(commit), Thread::startVirtualThread);
    }
}
