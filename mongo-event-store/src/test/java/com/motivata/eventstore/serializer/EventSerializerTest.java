package com.motivata.eventstore.serializer;

import com.motivata.eventstore.TestServer;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventSerializerTest {

    record Renamed(String title, int count, Instant at) {}

    record Unregistered(String text) {}

    private static final EventTypes TYPES = EventTypes.of(List.of(new EventType("test.Renamed", "3", Renamed.class)));

    private final EventSerializer serializer = new EventSerializer(
            TYPES,
            JsonMapper.builder().build(),
            new PersonalFields(
                    Deprecated.class,
                    Deprecated.class,
                    new MongoPersonKeys(TestServer.newDatabase(), new byte[32], InstantSource.system())));

    @Test
    void a_registered_class_goes_by_its_stable_name() {
        Renamed event = new Renamed("t", 1, Instant.parse("2026-01-01T00:00:00.000000001Z"));

        for (Class<?> form : List.of(JsonNode.class, ObjectNode.class, String.class, byte[].class)) {
            SerializedObject<?> serialized = serializer.serialize(event, form);
            assertThat(serialized.getType()).isEqualTo(new SimpleSerializedType("test.Renamed", "3"));
            assertThat(serializer.<Object, Object>deserialize(cast(serialized))).isEqualTo(event);
        }
    }

    @SuppressWarnings("unchecked")
    private static SerializedObject<Object> cast(SerializedObject<?> object) {
        return (SerializedObject<Object>) object;
    }

    @Test
    void metadata_and_tokens_are_left_to_axon() {
        for (Object other : List.of(MetaData.from(Map.of("a", "b")), new GlobalSequenceTrackingToken(7))) {
            SerializedObject<String> serialized = serializer.serialize(other, String.class);
            assertThat(serializer.<String, Object>deserialize(serialized)).isEqualTo(other);
        }
    }

    @Test
    void a_class_without_stored_name_is_refused() {
        assertThatThrownBy(() -> serializer.serialize(new Unregistered("x"), JsonNode.class))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("Unregistered");
    }

    @Test
    void a_stored_name_or_revision_without_class_is_refused() {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("test.Gone", "1")))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("test.Gone");
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("test.Renamed", "2")))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("registered revisions of it: 3");
    }

    @Test
    void names_and_classes_are_registered_once() {
        EventType one = new EventType("same", "1", Renamed.class);

        assertThatThrownBy(() -> EventTypes.of(List.of(one, new EventType("same", "1", Unregistered.class))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventTypes.of(List.of(one, new EventType("other", "1", Renamed.class))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(EventTypes.of(List.of(one, new EventType("same", "2", Unregistered.class)))
                        .all())
                .hasSize(2);
    }

    @Test
    void upcasters_match_stable_names_and_see_json() {
        JsonNode first = JsonMapper.builder().build().readTree("{\"name\":\"t\",\"at\":\"2026-01-01T00:00:00Z\"}");
        GenericDomainEventEntry<JsonNode> stored = new GenericDomainEventEntry<>(
                "T",
                "a",
                0,
                "id",
                Instant.EPOCH,
                "test.Named",
                "1",
                first,
                JsonMapper.builder().build().createObjectNode());
        EventUpcasterChain chain = new EventUpcasterChain(new NamedBecameRenamed(), new CountWasAdded());

        List<IntermediateEventRepresentation> upcasted = chain.upcast(
                        Stream.of(new InitialEventRepresentation(stored, serializer)))
                .toList();

        assertThat(serializer.<Object, Object>deserialize(
                        cast(upcasted.getFirst().getData())))
                .isEqualTo(new Renamed("t", 1, Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** Sees the event as a Jackson node. */
    private static final class NamedBecameRenamed extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("test.Named", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("test.Renamed", "2"), JsonNode.class, json -> {
                ObjectNode object = json.asObject();
                object.set("title", object.remove("name"));
                return object;
            });
        }
    }

    /** Sees the event as text. */
    private static final class CountWasAdded extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("test.Renamed", "2"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("test.Renamed", "3"),
                    String.class,
                    json -> json.replaceFirst("}$", ",\"count\":1}"));
        }
    }
}
