package com.motivata.web;

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

    private static String role(Caller caller) {
        return (caller.isAdmin() ? Role.ADMIN : Role.USER).claim();
    }
}
