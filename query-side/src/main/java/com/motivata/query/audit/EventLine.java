package com.motivata.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.eventstore.LoggedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as it is exported.
 *
 * @param position where to go on from after this event
 * @param commit the number of the unit of work it was stored with
 * @param at when it happened
 * @param storedAt when it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventLine(
        long position,
        long commit,
        Instant at,
        Instant storedAt,
        String eventId,
        String type,
        @Nullable String revision,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        @Nullable String actorId,
        @Nullable String actorRole,
        @Nullable String command,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceId,
        JsonNode payload) {

    static EventLine of(LoggedEvent logged, JsonNode payload) {
        var event = logged.event();
        var facts = logged.commit().facts();
        return new EventLine(
                logged.position(),
                logged.commit().number(),
                event.at(),
                logged.commit().at(),
                event.id(),
                event.type(),
                event.revision(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                facts.actorId(),
                facts.actorRole(),
                facts.command(),
                facts.commandId(),
                facts.correlationId(),
                facts.causationId(),
                facts.traceId(),
                payload);
    }
}
