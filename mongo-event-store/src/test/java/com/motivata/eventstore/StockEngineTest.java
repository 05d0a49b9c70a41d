package com.motivata.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why there is an event log of our own: a reader that follows two nodes, one 15 s behind, or one with units of work of
 * three seconds, is not delivered what is dated before what it has seen. Without threads or real clocks, so that the
 * claim stays checked.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StockEngineTest {

    private static final int EVENTS = 100;
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    static Stream<StorageStrategy> bothStrategies() {
        return Stream.of(new DocumentPerEventStorageStrategy(), new DocumentPerCommitStorageStrategy());
    }

    @ParameterizedTest
    @MethodSource("bothStrategies")
    void the_stock_engine_loses_all_events_of_a_node_15_seconds_behind(StorageStrategy strategy) {
        assertThat(delivered(stock(strategy), Duration.ofSeconds(15))).isEqualTo(EVENTS / 2);
    }

    @ParameterizedTest
    @MethodSource("bothStrategies")
    void the_stock_engine_loses_the_events_of_units_of_work_of_three_seconds(StorageStrategy strategy) {
        assertThat(delivered(stock(strategy), Duration.ofSeconds(3))).isLessThan(EVENTS);
    }

    @Test
    void this_log_loses_none() {
        assertThat(delivered(TestLog.empty().engine, Duration.ofSeconds(15))).isEqualTo(EVENTS);
        assertThat(delivered(TestLog.empty().engine, Duration.ofSeconds(3))).isEqualTo(EVENTS);
    }

    private static EventStorageEngine stock(StorageStrategy strategy) {
        MongoDatabase database = TestServer.newDatabase();
        Serializer serializer = Jackson3Serializer.builder().build();
        return MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .storageStrategy(strategy)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    /** Every other event is dated this long ago; the reader reads after each. */
    private static int delivered(EventStorageEngine engine, Duration behind) {
        Set<String> delivered = new HashSet<>();
        TrackingToken token = null;
        for (int i = 0; i < EVENTS; i++) {
            Instant now = NOON.plusMillis(10L * i);
            engine.appendEvents(dated(i % 2 == 0 ? now : now.minus(behind), "account-" + i));
            for (TrackedEventMessage<?> event : read(engine, token)) {
                delivered.add(event.getIdentifier());
                token = event.trackingToken();
            }
        }
        return delivered.size();
    }

    private static List<TrackedEventMessage<?>> read(EventStorageEngine engine, @Nullable TrackingToken token) {
        return new ArrayList<>(engine.readEvents(token, false).toList());
    }

    private static GenericDomainEventMessage<?> dated(Instant at, String id) {
        return new GenericDomainEventMessage<>(
                "Account", id, 0, new GenericMessage<>(new Account.Opened(id)), () -> at);
    }
}
