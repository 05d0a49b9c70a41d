package com.motivata.eventstore.deadline;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class MongoDeadlineManagerTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    record Somebody(String id) implements ScopeDescriptor {
        @Override
        public String scopeDescription() {
            return "somebody " + id;
        }
    }

    record Reminder(String text, int number) {}

    /** Whoever is told: notes it down, and fails as often as it is asked to. */
    private static final class Listener implements ScopeAware {

        private final BlockingQueue<DeadlineMessage<?>> heard = new LinkedBlockingQueue<>();
        private volatile int failures;

        @Override
        public void send(Message<?> message, ScopeDescriptor scope) {
            heard.add((DeadlineMessage<?>) message);
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("not now");
            }
        }

        @Override
        public boolean canResolve(ScopeDescriptor scope) {
            return scope instanceof Somebody;
        }

        DeadlineMessage<?> next() throws InterruptedException {
            return Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS), "nothing rings");
        }
    }

    private final MongoDatabase database = TestServer.newDatabase();
    private final MovedClock clock = new MovedClock();
    private final Listener listener = new Listener();
    private final List<MongoDeadlineManager> nodes = new ArrayList<>();
    private final Somebody anna = new Somebody("anna");

    private MongoDeadlineManager node() {
        return node(listener, MongoDeadlineManager.LEASE);
    }

    private MongoDeadlineManager node(ScopeAware told, Duration lease) {
        var node = new MongoDeadlineManager(database, clock, SERIALIZER, scope -> Stream.of(told), lease);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void stop() {
        nodes.forEach(MongoDeadlineManager::shutdown);
    }

    private long stored() {
        return database.getCollection(DueTimes.COLLECTION).countDocuments();
    }

    private void untilNothingIsStored() {
        await(() -> stored() == 0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void rings_when_the_clock_gets_there_and_not_before() throws Exception {
        var node = node();
        node.start();
        node.schedule(HOUR, "later", new Reminder("stretch", 7), anna);
        node.schedule(HOUR.dividedBy(2), "sooner", new Reminder("drink", 1), anna);
        clock.advance(HOUR.dividedBy(2));
        assertThat(listener.next().getPayload()).isEqualTo(new Reminder("drink", 1));
        await(() -> stored() == 1);
        assertThat(listener.heard).isEmpty();
        clock.advance(HOUR);
        var message = listener.next();
        assertThat(message.getDeadlineName()).isEqualTo("later");
        assertThat(message.getPayload()).isEqualTo(new Reminder("stretch", 7));
        assertThat(message.getTimestamp()).isEqualTo(clock.instant());
        untilNothingIsStored();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void what_is_due_at_once_rings_at_once_and_needs_no_payload() throws Exception {
        var node = node();
        node.start();
        node.schedule(clock.instant(), "now", null, anna);
        assertThat(listener.next().getPayload()).isNull();
    }

    @Test
    void survives_the_process_that_set_it() throws Exception {
        node().schedule(HOUR, "later", new Reminder("stretch", 7), anna);
        clock.advance(HOUR);
        node().start();
        assertThat(listener.next().getPayload()).isEqualTo(new Reminder("stretch", 7));
    }

    @Test
    void one_of_a_name_for_a_scope_moves_when_it_is_set_again() throws Exception {
        var node = node();
        node.schedule(HOUR, "later", new Reminder("first", 1), anna);
        node.schedule(HOUR.multipliedBy(2), "later", new Reminder("second", 2), anna);
        node.schedule(HOUR, "later", new Reminder("another's", 3), new Somebody("ben"));
        assertThat(stored()).isEqualTo(2);
        clock.advance(HOUR);
        node.start();
        assertThat(listener.next().getPayload()).isEqualTo(new Reminder("another's", 3));
        await(() -> stored() == 1);
        clock.advance(HOUR);
        assertThat(listener.next().getPayload()).isEqualTo(new Reminder("second", 2));
    }

    @Test
    void cancelled_ones_do_not_ring() {
        var node = node();
        var id = node.schedule(HOUR, "one", null, anna);
        node.schedule(HOUR, "two", null, anna);
        node.schedule(HOUR, "two", null, new Somebody("ben"));
        node.schedule(HOUR, "three", null, anna);
        node.cancelSchedule("one", id);
        assertThat(stored()).isEqualTo(3);
        node.cancelAllWithinScope("two", anna);
        assertThat(stored()).isEqualTo(2);
        node.cancelAll("two");
        node.cancelAll("three");
        assertThat(stored()).isZero();
    }

    @Test
    void is_stored_with_the_unit_of_work_and_not_without_it() {
        var node = node();
        var given_up = DefaultUnitOfWork.startAndGet(new GenericMessage<>("event"));
        node.schedule(HOUR, "later", null, anna);
        given_up.rollback();
        assertThat(stored()).isZero();
        var kept = DefaultUnitOfWork.startAndGet(new GenericMessage<>("event"));
        node.schedule(HOUR, "later", null, anna);
        assertThat(stored()).isZero();
        kept.commit();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void what_fails_is_tried_again_later_and_holds_up_no_other() throws Exception {
        var node = node();
        listener.failures = 2;
        node.schedule(clock.instant(), "stubborn", null, anna);
        node.start();
        listener.next();
        await(() -> putOff(1));
        assertThat(listener.heard).isEmpty();
        node.schedule(clock.instant(), "other", null, anna);
        assertThat(listener.next().getDeadlineName()).isEqualTo("other"); // fails, too, and waits as well
        await(() -> putOff(2));
        clock.advance(Patience.LONGEST);
        assertThat(List.of(listener.next().getDeadlineName(), listener.next().getDeadlineName()))
                .containsExactlyInAnyOrder("stubborn", "other");
        untilNothingIsStored();
    }

    private boolean putOff(int howMany) {
        var failed = database.getCollection(DueTimes.COLLECTION)
                .countDocuments(Document.parse("{lastFailure: 'java.lang.IllegalStateException'}"));
        return failed == howMany;
    }

    @Test
    void a_hundred_due_at_once_ring_once_each_though_four_nodes_look() throws Exception {
        var first = node();
        IntStream.range(0, 100)
                .forEach(i -> first.schedule(HOUR, "race", new Reminder("r", i), new Somebody("nr" + i)));
        clock.advance(HOUR);
        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                var node = node();
                threads.submit(() -> {
                    barrier.await();
                    node.start();
                    return node;
                });
            }
        }
        var heard = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            heard.add(((Reminder) listener.next().getPayload()).number());
        }
        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
        untilNothingIsStored();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void a_node_that_died_while_it_rang_is_replaced_when_its_lease_is_over() throws Exception {
        node().schedule(clock.instant(), "job", null, anna);
        assertThat(new DueTimes(database).claim(clock.instant(), Duration.ofMinutes(1)))
                .isPresent();
        var other = node();
        other.start();
        clock.advance(Duration.ofSeconds(59));
        other.schedule(clock.instant(), "proof that it looks", null, anna);
        assertThat(listener.next().getDeadlineName()).isEqualTo("proof that it looks");
        clock.advance(Duration.ofSeconds(1));
        assertThat(listener.next().getDeadlineName()).isEqualTo("job");
    }

    @Test
    void set_again_while_it_rings_it_rings_again() {
        ringsAgainAfter((node, scope) -> node.schedule(HOUR, "every hour", null, scope));
    }

    /** What a saga does that is told of an event while one of its deadlines rings, and of that deadline next. */
    @Test
    void cancelled_and_set_again_and_again_while_it_rings_it_rings_again() {
        ringsAgainAfter((node, scope) -> {
            node.cancelAllWithinScope("every hour", scope);
            node.schedule(HOUR, "every hour", null, scope);
            node.schedule(HOUR, "every hour", null, scope);
        });
    }

    private void ringsAgainAfter(BiConsumer<MongoDeadlineManager, ScopeDescriptor> whileItRings) {
        var again = new ArrayList<MongoDeadlineManager>();
        var heard = new LinkedBlockingQueue<Instant>();
        var node = node(
                new ScopeAware() {
                    @Override
                    public void send(Message<?> message, ScopeDescriptor scope) {
                        heard.add(((DeadlineMessage<?>) message).getTimestamp());
                        if (heard.size() == 1) {
                            whileItRings.accept(again.getFirst(), scope);
                        }
                    }

                    @Override
                    public boolean canResolve(ScopeDescriptor scope) {
                        return true;
                    }
                },
                MongoDeadlineManager.LEASE);
        again.add(node);
        node.start();
        node.schedule(clock.instant(), "every hour", null, anna);
        await(() -> heard.size() == 1);
        await(() -> !isClaimed());
        clock.advance(HOUR);
        await(() -> heard.size() == 2);
        untilNothingIsStored();
    }

    private boolean isClaimed() {
        var only = database.getCollection(DueTimes.COLLECTION).find().first();
        return only == null || only.getInteger("attempts") > 0;
    }

    @Test
    void tells_what_caused_it() throws Exception {
        var node = node();
        node.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
        var event = new GenericMessage<>("event");
        var work = DefaultUnitOfWork.startAndGet(event);
        work.registerCorrelationDataProvider(new MessageOriginProvider());
        node.schedule(clock.instant(), "now", null, anna);
        work.commit();
        node.start();
        assertThat(listener.next().getMetaData()).containsEntry("correlationId", event.getIdentifier());
    }

    @Test
    void waits_longer_after_each_failure_but_not_for_ever() {
        List<Duration> waits = IntStream.rangeClosed(1, 30)
                .mapToObj(attempt -> Patience.after(attempt, "id"))
                .toList();
        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Patience.LONGEST));
        assertThat(waits.get(8)).isGreaterThan(waits.get(7));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> Patience.after(5, "id" + i))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void a_payload_whose_class_has_gone_is_put_off_and_not_lost() {
        var node = node();
        node.schedule(clock.instant(), "now", new Reminder("stretch", 7), anna);
        database.getCollection(DueTimes.COLLECTION)
                .updateOne(new Document(), Document.parse("{$set: {'payload.type': 'com.gone.Class'}}"));
        node.start();
        await(() -> database.getCollection(DueTimes.COLLECTION)
                        .countDocuments(Document.parse("{lastFailure: {$exists: true}}"))
                == 1);
        assertThat(stored()).isEqualTo(1);
    }
}
