package com.motivata.events;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.launcher.StoredEventTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of events for people, made from the records and the golden files. */
final class EventsDocument {

    private static final String HEAD = """
            # Events

            What can be in the log, under the name it is stored as. **Generated**: after a change, run `EventsDocumentTest` and copy
            `launcher/target/events.md` here. The JSON is the golden file of each event, which is how it stands in the log;
            `enc:1:…` is encrypted with the key of the person marked *person*, and reads as absent once that key is destroyed.
            How often each is in your log: `GET /api/admin/events/types`.
            """;

    private EventsDocument() {}

    static String text() {
        return HEAD + StoredEventTypes.LIVES.stream().map(EventsDocument::life).collect(Collectors.joining());
    }

    private static String life(Class<?> life) {
        return "\n## " + life.getSimpleName() + "\n"
                + StoredEventTypes.eventsOf(life)
                        .sorted(Comparator.comparing(EventType::name))
                        .map(EventsDocument::event)
                        .collect(Collectors.joining());
    }

    private static String event(EventType type) {
        return """

                ### %s, revision %s

                | component | type | |
                |---|---|---|
                %s
                ```json
                %s
                ```
                """.formatted(type.name(), type.revision(), components(type.javaType()), golden(type));
    }

    private static String components(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(component -> "| `%s` | %s | %s |\n"
                        .formatted(component.getName(), name(component.getGenericType()), marks(component)))
                .collect(Collectors.joining());
    }

    private static String marks(RecordComponent component) {
        if (component.isAnnotationPresent(DataSubject.class)) {
            return "person";
        }
        if (component.isAnnotationPresent(Personal.class)) {
            return "personal";
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "may be absent" : "";
    }

    private static String name(Type type) {
        return switch (type) {
            case ParameterizedType list ->
                name(list.getRawType()) + " of "
                        + Arrays.stream(list.getActualTypeArguments())
                                .map(EventsDocument::name)
                                .collect(Collectors.joining(", "));
            case Class<?> plain -> plain.getSimpleName();
            default -> type.getTypeName();
        };
    }

    /** Ciphertexts say nothing to a reader. */
    private static String golden(EventType type) {
        var file = GoldenFile.of(type);
        return !file.exists() ? "" : file.pretty().replaceAll("\"enc:1:[^\"]*\"", "\"enc:1:…\"");
    }
}
