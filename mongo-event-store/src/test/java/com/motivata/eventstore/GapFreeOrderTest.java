package com.motivata.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class GapFreeOrderTest {

    private static final int WRITERS = 8;
    private static final int COMMITS_EACH = 20;

    private final TestLog one = TestLog.empty();

    /** Another node, whose clock is 15 s behind. */
    private final TestLog other = new TestLog(
            one.database, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-15)), Account.TYPES);

    @Test
    void two_processes_write_1_2_3_and_a_live_reader_sees_each_once_in_order() throws Exception {
        int total = 2 * WRITERS * COMMITS_EACH;
        CompletableFuture<List<Long>> live = CompletableFuture.supplyAsync(() -> followed(total));

        List<Future<Long>> last = TestLog.race(2 * WRITERS, writer -> () -> {
            CommitLog log = writer % 2 == 0 ? one.log : other.log;
            for (int i = 0; i < COMMITS_EACH; i++) {
                log.append(TestLog.commit("stream-" + writer, i));
            }
            return log.knownTail();
        });

        assertThat(last).allMatch(outcome -> outcome.state() == Future.State.SUCCESS);
        assertThat(one.commits()).hasSize(total);
        assertThat(live.get())
                .isEqualTo(one.commits().stream().map(CommitDocuments::number).toList());
    }

    /** Reads with a log of its own until it has seen so many, as a third process would. */
    private List<Long> followed(int total) {
        CommitLog reader = CommitLog.open(one.database, InstantSource.system());
        List<Long> seen = new ArrayList<>();
        AtomicLong next = new AtomicLong(1);
        Await.until(() -> {
            for (BsonDocument commit : reader.readRaw(next.get(), 7)) {
                assertThat(CommitDocuments.number(commit)).isEqualTo(next.getAndIncrement());
                if (!TestLog.isFiller(commit)) {
                    seen.add(CommitDocuments.number(commit));
                }
            }
            return seen.size() >= total;
        });
        return seen;
    }

    @Test
    void a_reader_stops_at_a_missing_number_whatever_lies_behind_it() {
        one.append(event("a", 0));
        one.database
                .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .insertOne(CommitDocuments.toBson(TestLog.commit("b", 0), 3, 0));

        assertThat(CommitReading.numbers(one.log, 1, 10)).containsExactly(1L);
        assertThat(delivered(one, null)).hasSize(1);
    }

    @Test
    void events_of_a_node_with_a_late_clock_are_delivered_after_what_was_read_before() {
        TrackingToken token = null;
        for (int i = 0; i < 10; i++) {
            TestLog node = i % 2 == 0 ? one : other;
            Instant skewed = Instant.now().minusSeconds(i % 2 == 0 ? 0 : 15);
            node.append(at(skewed, "stream-" + i));

            List<TrackedEventMessage<?>> news = delivered(one, token);
            assertThat(news).hasSize(1);
            token = news.getFirst().trackingToken();
        }
        assertThat(delivered(one, null)).hasSize(10);
    }

    @Test
    void an_event_applied_long_before_its_commit_is_delivered() {
        DomainEventMessage<?> slow = at(Instant.now().minusSeconds(3), "slow");
        one.append(event("fast", 0));
        TrackingToken token = delivered(one, null).getFirst().trackingToken();

        other.append(slow);

        assertThat(delivered(one, token))
                .extracting(EventMessage::getIdentifier)
                .containsExactly(slow.getIdentifier());
    }

    @Test
    void the_time_of_commits_never_decreases() {
        one.append(event("a", 0));
        other.append(event("a", 1));
        one.append(event("a", 2));

        assertThat(one.log.read(1, 3)).extracting(Commit::at).isSorted();
    }

    @Test
    void a_token_at_an_instant_leads_to_everything_stored_since() {
        one.append(event("a", 0));
        Instant between = one.log.byNumber(1).orElseThrow().at().plusMillis(1);
        Await.until(() -> Instant.now().isAfter(between));
        one.append(event("a", 1));

        assertThat(Tokens.commitNumber(one.engine.createTokenAt(between))).isEqualTo(1);
        assertThat(Tokens.commitNumber(one.engine.createTokenAt(Instant.EPOCH))).isZero();
        assertThat(Tokens.commitNumber(one.engine.createHeadToken())).isEqualTo(2);
        assertThat(delivered(one, one.engine.createTailToken())).hasSize(2);
    }

    @Test
    void a_reader_goes_on_in_the_middle_of_a_commit() {
        one.append(event("a", 0), event("a", 1), event("a", 2));
        TrackingToken afterSecond = delivered(one, null).get(1).trackingToken();

        assertThat(delivered(one, afterSecond)).hasSize(1);
        assertThat(Tokens.lastCompleteCommit(afterSecond)).isZero();
        assertThat(Tokens.commitNumber(afterSecond)).isEqualTo(1);
    }

    private static DomainEventMessage<?> at(Instant instant, String stream) {
        return new GenericDomainEventMessage<>(
                "Account", stream, 0, new GenericMessage<>(new Account.Opened(stream)), () -> instant);
    }

    private static List<TrackedEventMessage<?>> delivered(TestLog log, @Nullable TrackingToken token) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        Iterator<? extends TrackedEventMessage<?>> iterator =
                log.engine.readEvents(token, false).iterator();
        iterator.forEachRemaining(events::add);
        return events;
    }
}
