package com.motivata.eventstore.personal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the personal record components in a class, at any depth, with the names and types the mapper gives them. A
 * component typed {@code Object} or as an open interface is looked at only as a whole.
 */
final class PartFinder {

    private final Class<? extends Annotation> personal;
    private final JsonMapper mapper;
    private final ClassIntrospector introspector;
    private final Map<JavaType, Part.Inner> known = new HashMap<>();

    PartFinder(Class<? extends Annotation> personal, JsonMapper mapper) {
        this.personal = personal;
        this.mapper = mapper;
        SerializationConfig config = mapper.serializationConfig();
        this.introspector = config.classIntrospectorInstance().forOperation(config);
    }

    Part partOf(JavaType type) {
        if (type.isMapLikeType()) {
            return new Part.Values(partOf(type.getContentType()));
        }
        if (type.isArrayType() || type.isCollectionLikeType()) {
            return new Part.Elements(partOf(type.getContentType()));
        }
        if (type.isReferenceType()) {
            return partOf(type.getContentType());
        }
        Class<?> raw = type.getRawClass();
        return isOpaque(raw) ? Part.OPEN : raw.isSealed() ? anyOf(type) : inner(type);
    }

    private static boolean isOpaque(Class<?> raw) {
        return raw.isPrimitive() || raw.isEnum() || raw.getName().startsWith("java.");
    }

    /** A property is secret if it is so in any of the permitted classes. */
    private Part anyOf(JavaType sealed) {
        Part.Inner union = known.get(sealed);
        if (union == null) {
            Part.Inner created = new Part.Inner(new LinkedHashMap<>());
            known.put(sealed, created);
            for (Class<?> permitted : sealed.getRawClass().getPermittedSubclasses()) {
                if (partOf(mapper.constructType(permitted)) instanceof Part.Inner one) {
                    one.properties()
                            .forEach((name, part) -> created.properties().merge(name, part, PartFinder::stricter));
                }
            }
            union = created;
        }
        return union;
    }

    private static Part stricter(Part one, Part other) {
        if (one instanceof Part.Open || other instanceof Part.Secret) {
            return other;
        }
        if (other instanceof Part.Open || one instanceof Part.Secret || one.equals(other)) {
            return one;
        }
        throw new IllegalArgumentException("permitted classes of one interface nest personal data differently");
    }

    private Part inner(JavaType type) {
        Part.Inner found = known.get(type);
        if (found == null) {
            found = new Part.Inner(new LinkedHashMap<>());
            known.put(type, found);
            describe(type, found);
        }
        return found;
    }

    private void describe(JavaType type, Part.Inner inner) {
        BeanDescription bean = describe(type);
        for (BeanPropertyDefinition property : bean.findProperties()) {
            boolean secret = has(type.getRawClass(), property, personal);
            Part part = secret ? Part.SECRET : partOf(property.getPrimaryType());
            checkProtectable(bean, property, part);
            inner.properties().put(property.getName(), part);
        }
    }

    private BeanDescription describe(JavaType type) {
        return introspector.introspectForSerialization(type, introspector.introspectClassAnnotations(type));
    }

    private static void checkProtectable(BeanDescription bean, BeanPropertyDefinition property, Part part) {
        String name = bean.getBeanClass().getName() + "." + property.getName();
        if (part == Part.SECRET && property.getPrimaryType().isPrimitive()) {
            throw new IllegalArgumentException(name + " is personal and must be able to hold null, once erased");
        }
        if (part == Part.SECRET && bean.findJsonValueAccessor() != null) {
            throw new IllegalArgumentException(name + " is personal in a class written as one value");
        }
        if (property.getAccessor() != null
                && property.getAccessor().hasAnnotation(JsonUnwrapped.class)
                && part.hasSecrets()) {
            throw new IllegalArgumentException(name + " is unwrapped: its personal fields would not be found");
        }
    }

    /** The one property of a class that carries this annotation. */
    Optional<BeanPropertyDefinition> annotated(JavaType type, Class<? extends Annotation> annotation) {
        List<BeanPropertyDefinition> found = describe(type).findProperties().stream()
                .filter(property -> has(type.getRawClass(), property, annotation))
                .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    "%s has more than one @%s".formatted(type.getRawClass(), annotation.getSimpleName()));
        }
        return found.stream().findFirst();
    }

    /** Jackson does not see annotations meant for record components only. */
    private static boolean has(
            Class<?> owner, BeanPropertyDefinition property, Class<? extends Annotation> annotation) {
        RecordComponent[] components = owner.getRecordComponents();
        return components != null
                && Stream.of(components)
                        .filter(component -> component.getName().equals(property.getInternalName()))
                        .anyMatch(component -> component.isAnnotationPresent(annotation));
    }
}
