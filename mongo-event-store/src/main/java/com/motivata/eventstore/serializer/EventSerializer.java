package com.motivata.eventstore.serializer;

import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.personal.ProtectedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes registered classes as JSON under their stable names, with personal fields encrypted; leaves Axon's own types
 * (metadata, tokens) and the JDK's to Axon's serializer. Upcasters see stable names and {@code JsonNode}s in which
 * personal fields are still encrypted; one that renames a personal field or its event makes it unreadable.
 */
public final class EventSerializer implements Serializer {

    private final EventTypes types;
    private final JsonMapper mapper;
    private final Serializer others;
    private final Map<Class<?>, ProtectedType> protectedTypes = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a registered class has personal fields that cannot be protected, for
     *     instance because it does not say whose they are
     */
    public EventSerializer(EventTypes types, JsonMapper mapper, PersonalFields personal) {
        this.types = types;
        this.mapper = mapper;
        this.others = Jackson3Serializer.builder().build();
        for (EventType type : types.all()) {
            personal.in(type.javaType(), type.name(), mapper)
                    .ifPresent(found -> protectedTypes.put(type.javaType(), found));
        }
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || isOthers(object.getClass())) {
            return others.serialize(object, representation);
        }
        EventType type = typeOf(object.getClass());
        JsonNode json = protect(type, json(object));
        T data = getConverter().convert(json, JsonNode.class, representation);
        return new SimpleSerializedObject<>(data, representation, storedType(type));
    }

    private JsonNode json(Object object) {
        try {
            return mapper.valueToTree(object);
        } catch (JacksonException e) {
            throw new SerializationException("cannot write " + object.getClass(), e);
        }
    }

    private JsonNode protect(EventType type, JsonNode json) {
        ProtectedType found = protectedTypes.get(type.javaType());
        return found == null ? json : found.protect(json);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Optional<EventType> type = types.named(serialized.getType());
        if (type.isEmpty()) {
            classForType(serialized.getType());
            return others.deserialize(serialized);
        }
        JsonNode json = Objects.requireNonNull(getConverter().convert(serialized, JsonNode.class))
                .getData();
        return (T) object(type.get(), json);
    }

    private Object object(EventType type, JsonNode json) {
        ProtectedType found = protectedTypes.get(type.javaType());
        try {
            return mapper.treeToValue(found == null ? json : found.reveal(json), type.javaType());
        } catch (JacksonException e) {
            throw new SerializationException(
                    "cannot read \"%s\" revision %s as %s".formatted(type.name(), type.revision(), type.javaType()), e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    /** @throws UnknownEventType if the stored type has no class here: an unknown event must not be passed over */
    @Override
    public Class<?> classForType(SerializedType stored) {
        Optional<EventType> type = types.named(stored);
        if (type.isPresent()) {
            return type.get().javaType();
        }
        Class<?> other = others.classForType(stored);
        if (other == UnknownSerializedType.class) {
            throw new UnknownEventType("the log has \"%s\" revision %s; registered revisions of it: %s"
                    .formatted(stored.getName(), stored.getRevision(), types.revisionsOf(stored.getName())));
        }
        return other;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        Class<?> javaType = type;
        boolean foreign = javaType == null || isOthers(javaType);
        return foreign ? others.typeForClass(javaType) : storedType(typeOf(javaType));
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }

    private EventType typeOf(Class<?> javaType) {
        return types.of(javaType)
                .orElseThrow(() -> new UnknownEventType(javaType + " has no stored name: register it"));
    }

    private static SerializedType storedType(EventType type) {
        return new SimpleSerializedType(type.name(), type.revision());
    }

    private boolean isOthers(Class<?> javaType) {
        String name = javaType.getName();
        boolean foreign = javaType.isPrimitive() || name.startsWith("org.axonframework.") || name.startsWith("java.");
        return foreign && types.of(javaType).isEmpty();
    }
}
