package com.motivata.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that arrive when nobody expects them any more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class LateRequestTest {

    private final TestLog elsewhere = TestLog.empty();
    private final HoldingProxy proxy = new HoldingProxy();
    private final MongoClient client = MongoClients.create(proxy.uri());
    private final CommitLog log =
            CommitLog.open(client.getDatabase(elsewhere.database.getName()), InstantSource.system());

    LateRequestTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
    }

    @Test
    void an_insert_that_arrives_after_its_number_was_filled_loses_it_and_takes_another() {
        proxy.holdNext();
        CompletableFuture<Long> late = async("late");
        Await.until(proxy::isHolding);
        insertBehindTheHole(2);

        Await.until(() -> elsewhere.log.poll() || elsewhere.log.knownTail() == 2);
        assertThat(TestLog.isFiller(elsewhere.documents().getFirst())).isTrue();
        assertThat(late).isNotDone();
        proxy.release();

        assertThat(late.join()).isEqualTo(3);
        assertThat(elsewhere.commits()).hasSize(2);
    }

    @Test
    void an_insert_that_arrives_after_its_commit_was_sent_again_changes_nothing() throws IOException {
        proxy.delayNext();
        long number = log.append(TestLog.commit("late", 0));
        assertThat(proxy.hasDelayed()).isTrue();

        proxy.deliverDelayed();

        assertThat(elsewhere.commits())
                .singleElement()
                .satisfies(commit -> assertThat(CommitDocuments.number(commit)).isEqualTo(number));
        assertThat(log.append(TestLog.commit("next", 0))).isEqualTo(number + 1);
    }

    @Test
    void an_insert_that_arrives_before_its_commit_is_sent_again_is_the_one_that_counts() throws IOException {
        proxy.delayNext();
        CompletableFuture<Long> outcome = async("late");
        Await.until(proxy::hasDelayed);
        proxy.deliverDelayed();

        assertThat(outcome.join()).isEqualTo(1);
        assertThat(elsewhere.commits()).hasSize(1);
    }

    @Test
    void an_insert_that_arrives_after_the_position_went_to_another_changes_nothing() throws IOException {
        proxy.delayNext();
        CompletableFuture<Long> loser = async("contested");
        Await.until(proxy::hasDelayed);
        CompletableFuture<Long> rival =
                CompletableFuture.supplyAsync(() -> elsewhere.log.append(TestLog.commit("contested", 0)));
        Await.until(() -> loser.isDone() && rival.isDone());
        proxy.deliverDelayed();

        assertThat(List.of(loser, rival))
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(1);
        assertThat(elsewhere.commits()).hasSize(1);
    }

    private CompletableFuture<Long> async(String stream) {
        return CompletableFuture.supplyAsync(() -> log.append(TestLog.commit(stream, 0)), Thread::startVirtualThread);
    }

    private void insertBehindTheHole(long number) {
        elsewhere
                .database
                .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .insertOne(CommitDocuments.toBson(TestLog.commit("behind", 0), number, 0));
    }
}
