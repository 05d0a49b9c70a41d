package com.motivata.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.api.common.UserId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a view says about a person: the components marked {@link Personal}, at any depth. It is about whom the same record,
 * or else the record around it, names: in the component marked {@link DataSubject}, or else in {@code userId}.
 */
final class PersonalParts {

    private static final String USER = "userId";

    private PersonalParts() {}

    /** Whether a record of this class can say anything about anybody. */
    static boolean areIn(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        for (var component : type.getRecordComponents()) {
            var inner = recordIn(component.getGenericType());
            if (component.isAnnotationPresent(Personal.class) || inner != null && areIn(inner)) {
                return true;
            }
        }
        return false;
    }

    /** The field by which all that is about one person can be found; empty where more than one may be named. */
    static Optional<String> personOf(Class<?> type) {
        return innerRecords(type).stream().anyMatch(PersonalParts::namesPersonAtAnyDepth)
                ? Optional.empty()
                : personNamedIn(type);
    }

    /** @return whether there was anything to take out */
    static boolean erase(Document document, Class<?> type, UserId user) {
        return erase(document, type, user, false);
    }

    private static boolean erase(Document document, Class<?> type, UserId user, boolean ownedAround) {
        boolean owned = personNamedIn(type)
                .map(person -> user.value().equals(document.get(person)))
                .orElse(ownedAround);
        boolean erased = false;
        for (var component : type.getRecordComponents()) {
            var name = nameOf(component, type);
            if (component.isAnnotationPresent(Personal.class)) {
                erased |= owned && document.remove(name) != null;
            } else {
                var inner = recordIn(component.getGenericType());
                erased |= inner != null && eraseIn(document.get(name), inner, user, owned);
            }
        }
        return erased;
    }

    private static boolean eraseIn(@Nullable Object value, Class<?> type, UserId user, boolean owned) {
        return switch (value) {
            case Document inner
            when inner.keySet().stream().allMatch(key -> isNameIn(type, key)) -> erase(inner, type, user, owned);
            case Document map ->
                map.values().stream()
                        .map(each -> eraseIn(each, type, user, owned))
                        .reduce(false, (a, b) -> a || b);
            case List<?> list ->
                list.stream().map(each -> eraseIn(each, type, user, owned)).reduce(false, (a, b) -> a || b);
            case null, default -> false;
        };
    }

    private static boolean isNameIn(Class<?> type, String key) {
        for (var component : type.getRecordComponents()) {
            if (nameOf(component, type).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> personNamedIn(Class<?> type) {
        Optional<String> user = Optional.empty();
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(DataSubject.class)) {
                return Optional.of(nameOf(component, type));
            }
            if (component.getName().equals(USER) && component.getType() == UserId.class) {
                user = Optional.of(nameOf(component, type));
            }
        }
        return user;
    }

    private static boolean namesPersonAtAnyDepth(Class<?> type) {
        return personNamedIn(type).isPresent()
                || innerRecords(type).stream().anyMatch(PersonalParts::namesPersonAtAnyDepth);
    }

    private static List<Class<?>> innerRecords(Class<?> type) {
        return List.of(type.getRecordComponents()).stream()
                .<Class<?>>mapMulti((component, found) -> {
                    var inner = recordIn(component.getGenericType());
                    if (inner != null) {
                        found.accept(inner);
                    }
                })
                .toList();
    }

    /** The record a component is, or holds in a list or a map. */
    private static @Nullable Class<?> recordIn(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() && plain.getName().startsWith("com.motivata.") -> plain;
            case ParameterizedType many ->
                recordIn(many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]);
            default -> null;
        };
    }

    private static String nameOf(RecordComponent component, Class<?> type) {
        try {
            var renamed = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
