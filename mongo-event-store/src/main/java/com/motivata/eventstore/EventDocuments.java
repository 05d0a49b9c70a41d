package com.motivata.eventstore;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event as a sub-document of its commit, or as a snapshot, and back. */
final class EventDocuments {

    private EventDocuments() {}

    static BsonDocument toBson(EventMessage<?> event, CommitFacts facts, Serializer serializer) {
        SerializedObject<JsonNode> payload = event.serializePayload(serializer, JsonNode.class);
        SerializedObject<JsonNode> metadata = event.serializeMetaData(serializer, JsonNode.class);
        BsonDocument document = new BsonDocument("id", new BsonString(event.getIdentifier()))
                .append("type", new BsonString(payload.getType().getName()));
        put(document, "revision", payload.getType().getRevision());
        put(document, "aggregateType", aggregateType(event));
        document.append("aggregateId", new BsonString(aggregateId(event)))
                .append("sequence", new BsonInt64(sequence(event)))
                .append("at", new BsonString(event.getTimestamp().toString()))
                .append("payload", BsonJson.toBson(payload.getData()));
        ObjectNode own = SharedMetadata.without(metadata.getData(), facts);
        if (!own.isEmpty()) {
            document.append("metadata", BsonJson.toBson(own));
        }
        return document;
    }

    static StoredEvent fromBson(BsonDocument document, CommitFacts facts) {
        BsonValue metadata = document.get("metadata", new BsonDocument());
        return new StoredEvent(
                document.getString("id").getValue(),
                document.getString("type").getValue(),
                string(document, "revision"),
                string(document, "aggregateType"),
                document.getString("aggregateId").getValue(),
                document.getNumber("sequence").longValue(),
                Instant.parse(document.getString("at").getValue()),
                BsonJson.toJson(document.get("payload")),
                SharedMetadata.with(BsonJson.toJson(metadata), facts));
    }

    /** An event no aggregate published is a stream of its own, as in Axon's other storage engines. */
    static String aggregateId(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    static long sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
    }

    private static @Nullable String aggregateType(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getType() : null;
    }

    static void put(BsonDocument document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, new BsonString(value));
        }
    }

    static @Nullable String string(BsonDocument document, String name) {
        BsonValue value = document.get(name);
        return value == null ? null : value.asString().getValue();
    }

    /** What the commit says once for all its events need not be said by each of them. */
    private static final class SharedMetadata {

        static ObjectNode without(JsonNode metadata, CommitFacts facts) {
            ObjectNode own = metadata.asObject().deepCopy();
            shared(facts).forEach((key, value) -> {
                if (own.path(key).isString() && own.path(key).stringValue().equals(value)) {
                    own.remove(key);
                }
            });
            return own;
        }

        static ObjectNode with(JsonNode own, CommitFacts facts) {
            ObjectNode metadata = own.asObject().deepCopy();
            shared(facts).forEach((key, value) -> {
                if (!metadata.has(key)) {
                    metadata.put(key, value);
                }
            });
            return metadata;
        }

        private static Map<String, String> shared(CommitFacts facts) {
            Map<String, String> shared = new LinkedHashMap<>();
            putIfPresent(shared, CommitMetadata.ACTOR_ID, facts.actorId());
            putIfPresent(shared, CommitMetadata.ACTOR_ROLE, facts.actorRole());
            putIfPresent(shared, CommitMetadata.CAUSING_MESSAGE, facts.commandId());
            putIfPresent(shared, CommitMetadata.FIRST_MESSAGE, facts.correlationId());
            putIfPresent(shared, CommitMetadata.TRACE_ID, facts.traceId());
            return shared;
        }

        private static void putIfPresent(Map<String, String> map, String key, @Nullable String value) {
            if (value != null) {
                map.put(key, value);
            }
        }
    }
}
