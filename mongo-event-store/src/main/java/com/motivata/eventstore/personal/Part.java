package com.motivata.eventstore.personal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Where in the JSON of a class personal values stand. */
sealed interface Part {

    /** The whole value is personal. */
    record Secret() implements Part {}

    /** Nothing in here is personal. */
    record Open() implements Part {}

    /** A JSON object with known properties; may contain itself. */
    record Inner(Map<String, Part> properties) implements Part {}

    /** A JSON array. */
    record Elements(Part each) implements Part {}

    /** A JSON object with any keys. */
    record Values(Part each) implements Part {}

    Part SECRET = new Secret();
    Part OPEN = new Open();

    default boolean hasSecrets() {
        return hasSecrets(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean hasSecrets(Set<Part> seen) {
        if (!seen.add(this)) {
            return false;
        }
        return switch (this) {
            case Secret secret -> true;
            case Open open -> false;
            case Elements elements -> elements.each().hasSecrets(seen);
            case Values values -> values.each().hasSecrets(seen);
            case Inner inner -> inner.properties().values().stream().anyMatch(part -> part.hasSecrets(seen));
        };
    }
}
