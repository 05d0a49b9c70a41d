package com.motivata.eventstore.deadline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to somebody at a time.
 *
 * @param id made of scope and name: setting it again moves it
 * @param dueAt when it was meant to ring first
 * @param attempts how often it has been claimed since it was set
 * @param version another one whenever it is set, claimed or put off: who claimed an earlier one has nothing to say any more
 */
record DueTime(
        String id,
        String name,
        Written scope,
        @Nullable Written payload,
        Map<String, String> metaData,
        Instant dueAt,
        int attempts,
        long version) {

    /** An object of Axon's or of a saga's as the serializer wrote it. */
    record Written(String type, String json) {}

    static DueTime of(
            String id,
            String name,
            Written scope,
            @Nullable Written payload,
            Map<String, String> metaData,
            Instant dueAt) {
        return new DueTime(id, name, scope, payload, metaData, dueAt, 0, 0);
    }
}
