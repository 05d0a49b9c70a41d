package com.motivata.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentShapeTest {

    private static final Instant STORED_AT = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Instant HAPPENED_AT = Instant.parse("2026-03-01T10:00:00.123456789Z");

    private final TestLog log = new TestLog(TestServer.newDatabase(), InstantSource.fixed(STORED_AT), Account.TYPES);

    record RateAccount() {}

    @Test
    void a_commit_is_stored_as_the_golden_file_says() throws IOException {
        commit();

        String stored = log.documents()
                .getFirst()
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.EXTENDED)
                        .indent(true)
                        .build());
        assertThat(stored).isEqualToNormalizingNewlines(golden());
    }

    @Test
    void an_event_is_read_with_all_its_metadata_and_to_the_nanosecond() {
        commit();

        EventMessage<?> read = log.engine.readEvents("acc-1").next();
        assertThat(read.getTimestamp()).isEqualTo(HAPPENED_AT);
        assertThat(read.getIdentifier()).isEqualTo("event-1");
        assertThat(read.getPayload()).isEqualTo(new Account.Opened("acc-1"));
        assertThat(read.getMetaData())
                .containsOnly(
                        Map.entry("actorId", "user-1"),
                        Map.entry("actorRole", "user"),
                        Map.entry("correlationId", "command-1"),
                        Map.entry("traceId", "request-1"),
                        Map.entry("w3cTraceId", "4bf92f3577b34da6a3ce929d0e0e4736"),
                        Map.entry("ip", "127.0.0.1"));
    }

    @Test
    void events_without_unit_of_work_are_stored_without_the_fields_nobody_knows() {
        log.append(new GenericDomainEventMessage<>("Account", "acc-1", 0, new Account.Opened("acc-1")));

        assertThat(log.documents().getFirst().keySet()).containsExactly("_id", "commitId", "streams", "at", "events");
    }

    @Test
    void an_event_no_aggregate_published_is_a_stream_of_its_own() {
        EventMessage<?> event = GenericEventMessage.asEventMessage(new Account.Opened("acc-1"));
        log.append(event);

        assertThat(log.log.read(1, 1).getFirst().events())
                .singleElement()
                .extracting(StoredEvent::aggregateId, StoredEvent::aggregateType)
                .containsExactly(event.getIdentifier(), null);
    }

    @Test
    void events_of_a_batch_say_who_where_they_agree() {
        log.append(agreeing("acc-1", "user-1"), agreeing("acc-2", "user-1"));
        log.append(agreeing("acc-3", "user-1"), agreeing("acc-4", "user-2"));

        List<Commit> commits = log.log.read(1, 2);
        assertThat(commits.get(0).facts().actorId()).isEqualTo("user-1");
        assertThat(commits.get(1).facts().actorId()).isNull();
        assertThat(commits.get(1).events().get(1).metadata().path("actorId").asString())
                .isEqualTo("user-2");
    }

    private static DomainEventMessage<?> agreeing(String accountId, String actorId) {
        return new GenericDomainEventMessage<>(
                "Account", accountId, 0, new Account.Opened(accountId), Map.of(CommitMetadata.ACTOR_ID, actorId));
    }

    private void commit() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(CommitMetadata.IDEMPOTENCY_ID, "user-1:key-1");
        metadata.put(CommitMetadata.REQUEST_HASH, "hash-1");
        metadata.put(CommitMetadata.ACTOR_ID, "user-1");
        metadata.put(CommitMetadata.ACTOR_ROLE, "user");
        metadata.put(CommitMetadata.TRACE_ID, "4bf92f3577b34da6a3ce929d0e0e4736");
        metadata.put("traceId", "request-1");
        metadata.put("correlationId", "event-0");
        CommandMessage<?> command = new GenericCommandMessage<>(
                new GenericMessage<>("command-1", new RateAccount(), metadata), RateAccount.class.getName());
        DefaultUnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(command);
        work.registerCorrelationDataProvider(new MessageOriginProvider());
        work.registerCorrelationDataProvider(message ->
                Map.of("actorId", "user-1", "actorRole", "user", "w3cTraceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        work.executeWithResult(() -> {
            PushEventStore.builder(log.engine).build().publish(events(work.getCorrelationData()));
            return "done";
        });
    }

    private static List<EventMessage<?>> events(MetaData correlation) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("z", 1);
        details.put("a", 10_000_000_000L);
        details.put("$oid", "not an id");
        details.put("dotted.key", List.of(0.5, false));
        Object rated = new Account.Rated("acc-2", new BigDecimal("7.250"), details);
        return List.of(
                event("event-1", "acc-1", 0, new Account.Opened("acc-1"), correlation.and("ip", "127.0.0.1")),
                event("event-2", "acc-2", 5, rated, correlation));
    }

    private static DomainEventMessage<?> event(
            String id, String accountId, long sequence, Object payload, MetaData metadata) {
        return new GenericDomainEventMessage<>(
                "Account", accountId, sequence, new GenericMessage<>(id, payload, metadata), () -> HAPPENED_AT);
    }

    /** Equal but for the one random part. */
    private String golden() throws IOException {
        BsonDocument stored = log.documents().getFirst();
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/golden/commit.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replace("${attempt}", stored.getString("attempt").getValue());
        }
    }
}
