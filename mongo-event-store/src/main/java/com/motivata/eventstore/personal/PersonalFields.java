package com.motivata.eventstore.personal;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Which record components are personal, which names the person, and where the keys are. */
public final class PersonalFields {

    private final Class<? extends Annotation> personal;
    private final Class<? extends Annotation> subject;
    private final PersonKeys keys;
    private final Map<JsonMapper, Found> found = new IdentityHashMap<>();

    /** What one mapper has shown so far: looking at a class is slow, and classes share their parts. */
    private record Found(PartFinder finder, Map<Class<?>, Optional<ProtectedType>> types) {}

    /**
     * @param personal on a record component at any depth: its whole value is encrypted
     * @param subject on one component of the outermost record: its {@code toString()} is the person
     */
    public PersonalFields(Class<? extends Annotation> personal, Class<? extends Annotation> subject, PersonKeys keys) {
        this.personal = personal;
        this.subject = subject;
        this.keys = keys;
    }

    /**
     * What to protect in this class; empty if nothing is personal.
     *
     * @throws IllegalArgumentException if something is personal and the class does not name the person, or it could
     *     not hold {@code null} once erased
     */
    public synchronized Optional<ProtectedType> in(Class<?> javaType, String storedName, JsonMapper mapper) {
        Found known = found.computeIfAbsent(mapper, it -> new Found(new PartFinder(personal, mapper), new HashMap<>()));
        return known.types.computeIfAbsent(javaType, type -> look(type, storedName, mapper, known.finder));
    }

    private Optional<ProtectedType> look(Class<?> javaType, String storedName, JsonMapper mapper, PartFinder finder) {
        JavaType type = mapper.constructType(javaType);
        Part part = finder.partOf(type);
        if (!part.hasSecrets()) {
            return Optional.empty();
        }
        BeanPropertyDefinition person = finder.annotated(type, subject)
                .orElseThrow(() -> new IllegalArgumentException("%s has @%s fields and no @%s: whose are they?"
                        .formatted(javaType, personal.getSimpleName(), subject.getSimpleName())));
        if (part instanceof Part.Inner inner
                && inner.properties().getOrDefault(person.getName(), Part.OPEN).hasSecrets()) {
            throw new IllegalArgumentException(javaType + " hides the person its keys are looked up by");
        }
        return Optional.of(
                new ProtectedType(storedName, part, person.getName(), person.getPrimaryType(), mapper, keys));
    }
}
