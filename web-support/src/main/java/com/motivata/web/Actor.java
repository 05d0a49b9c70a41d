package com.motivata.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a caller is named in the metadata of messages. */
final class Actor {

    private Actor() {}

    static Map<String, Object> metaData(@Nullable Caller caller) {
        return caller == null
                ? Map.of()
                : Map.of(Commands.ACTOR_ID, caller.userId().value(), Commands.ACTOR_ROLE, role(caller));
    }

    /** The same, and how to reach them, for commands: what they do may be a reason to tell them something later. */
    static Map<String, Object> withContact(@Nullable Caller caller) {
        var metaData = new LinkedHashMap<>(metaData(caller));
        if (caller != null) {
            put(metaData, Commands.ACTOR_NAME, caller.name());
            put(metaData, Commands.ACTOR_EMAIL, caller.email());
            put(metaData, Commands.ACTOR_PHONE, caller.phone());
        }
        return metaData;
    }

    private static void put(Map<String, Object> metaData, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metaData.put(key, value);
        }
    }

    private static String role(Caller caller) {
        return (caller.isAdmin() ? Role.ADMIN : Role.USER).claim();
    }
}
