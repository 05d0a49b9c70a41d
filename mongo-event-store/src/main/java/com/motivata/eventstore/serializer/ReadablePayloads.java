package com.motivata.eventstore.serializer;

import com.motivata.eventstore.StoredEvent;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.personal.ProtectedType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What events say, as JSON, for readers who want no Java objects. Erased values read as {@code null}. An event of a
 * revision that has no class any more is given as it is stored, personal values encrypted.
 */
public final class ReadablePayloads {

    private final EventTypes types;
    private final Map<Class<?>, ProtectedType> protectedTypes = new HashMap<>();

    public ReadablePayloads(EventTypes types, JsonMapper mapper, PersonalFields personal) {
        this.types = types;
        for (EventType type : types.all()) {
            personal.in(type.javaType(), type.name(), mapper)
                    .ifPresent(found -> protectedTypes.put(type.javaType(), found));
        }
    }

    /** Personal values in the clear. */
    public JsonNode revealed(StoredEvent event) {
        return rewritten(event, ProtectedType::reveal);
    }

    /** Each personal value replaced by a pseudonym: equal values of one person stay equal, nothing else is told. */
    public JsonNode pseudonymised(StoredEvent event) {
        return rewritten(event, ProtectedType::pseudonymise);
    }

    private JsonNode rewritten(StoredEvent event, BiFunction<ProtectedType, JsonNode, JsonNode> rewrite) {
        ProtectedType found = protectedTypeOf(event);
        return found == null ? event.payload() : rewrite.apply(found, event.payload());
    }

    private @Nullable ProtectedType protectedTypeOf(StoredEvent event) {
        return types.named(new SimpleSerializedType(event.type(), event.revision()))
                .map(EventType::javaType)
                .map(protectedTypes::get)
                .orElse(null);
    }
}
