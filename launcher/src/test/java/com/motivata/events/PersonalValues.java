package com.motivata.events;

import com.motivata.api.common.Personal;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what stands in the log for the personal components of an event that say something. */
final class PersonalValues {

    private PersonalValues() {}

    static Stream<JsonNode> in(@Nullable Object value, JsonNode stored) {
        return switch (value) {
            case Record event ->
                Stream.of(event.getClass().getRecordComponents())
                        .flatMap(component ->
                                of(component, valueOf(component, event), stored.path(component.getName())));
            case List<?> values ->
                IntStream.range(0, values.size()).boxed().flatMap(i -> in(values.get(i), stored.path(i)));
            case null, default -> Stream.of();
        };
    }

    private static Stream<JsonNode> of(RecordComponent component, @Nullable Object value, JsonNode stored) {
        var isPersonal = component.isAnnotationPresent(Personal.class) && value != null;
        return isPersonal ? Stream.of(stored) : in(value, stored);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
