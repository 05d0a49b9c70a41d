package com.motivata.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in the log: personal fields still encrypted, not yet upcasted.
 *
 * @param id the event message's id
 * @param type stable name, "sos.QuizSubmitted"
 * @param aggregateType Axon's name of the aggregate; absent for an event that no aggregate published
 * @param sequence counted from 0 within the aggregate
 * @param at when it happened, to the nanosecond as it was published
 * @param metadata of the event, completed by what its commit says for all its events
 */
public record StoredEvent(
        String id,
        String type,
        @Nullable String revision,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        Instant at,
        JsonNode payload,
        JsonNode metadata)
        implements DomainEventData<JsonNode> {

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<JsonNode> getPayload() {
        return new SimpleSerializedObject<>(payload, JsonNode.class, new SimpleSerializedType(type, revision));
    }

    @Override
    public SerializedObject<JsonNode> getMetaData() {
        return new SerializedMetaData<>(metadata, JsonNode.class);
    }
}
