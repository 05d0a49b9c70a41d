package com.motivata.eventstore.personal;

import java.lang.annotation.Annotation;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Which record components are personal, which names the person, and where the keys are. */
public final class PersonalFields {

    private final Class<? extends Annotation> personal;
    private final Class<? extends Annotation> subject;
    private final PersonKeys keys;

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
    public Optional<ProtectedType> in(Class<?> javaType, String storedName, JsonMapper mapper) {
        PartFinder finder = new PartFinder(personal, mapper);
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
