package com.motivata.eventstore.serializer;

/**
 * A stored type: its name and revision are in the log for ever, its class may move.
 *
 * @param name stable, "sos.QuizSubmitted"
 * @param revision of the JSON's shape, "1"; an upcaster leads from each revision in the log to this one
 */
public record EventType(String name, String revision, Class<?> javaType) {

    public EventType {
        if (name.isBlank() || revision.isBlank()) {
            throw new IllegalArgumentException("a stored type needs a name and a revision: " + javaType);
        }
    }
}
