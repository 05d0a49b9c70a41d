package com.motivata.eventstore.serializer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;

/** Which class stands for which stored name and revision. */
public final class EventTypes {

    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<NameAndRevision, EventType> byName = new HashMap<>();

    private record NameAndRevision(String name, String revision) {}

    private EventTypes(Collection<EventType> types) {
        types.forEach(this::add);
    }

    /** @throws IllegalArgumentException if a class, or a name with its revision, is given twice */
    public static EventTypes of(Collection<EventType> types) {
        return new EventTypes(types);
    }

    private void add(EventType type) {
        EventType sameName = byName.putIfAbsent(new NameAndRevision(type.name(), type.revision()), type);
        if (sameName != null) {
            throw new IllegalArgumentException("\"%s\" revision %s is the stored name of both %s and %s"
                    .formatted(type.name(), type.revision(), sameName.javaType(), type.javaType()));
        }
        EventType sameClass = byClass.putIfAbsent(type.javaType(), type);
        if (sameClass != null) {
            throw new IllegalArgumentException("%s has two stored names, \"%s\" and \"%s\""
                    .formatted(type.javaType(), sameClass.name(), type.name()));
        }
    }

    public Collection<EventType> all() {
        return List.copyOf(byClass.values());
    }

    public Optional<EventType> of(Class<?> javaType) {
        return Optional.ofNullable(byClass.get(javaType));
    }

    Optional<EventType> named(SerializedType stored) {
        return Optional.ofNullable(byName.get(new NameAndRevision(stored.getName(), stored.getRevision())));
    }

    String revisionsOf(String name) {
        List<String> revisions = byClass.values().stream()
                .filter(type -> type.name().equals(name))
                .map(EventType::revision)
                .sorted()
                .toList();
        return revisions.isEmpty() ? "none" : String.join(", ", revisions);
    }
}
