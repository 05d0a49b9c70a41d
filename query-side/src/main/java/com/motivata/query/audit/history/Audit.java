package com.motivata.query.audit.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one thing came to be what it is, or was.
 *
 * @param state what could be said of it after the last of the entries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Audit(String kind, String id, @Nullable String asOf, Map<String, Object> state, List<Entry> entries) {

    /**
     * One event in its life.
     *
     * @param storedAt when it was stored
     * @param by by what it was brought about; absent parts are not known
     * @param changes what was one thing before and another after
     * @param cause what led to it, where that was another event
     * @param effects the events it led to that are known: those of the same commit, and later ones of the same life
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long position,
            long commit,
            Instant at,
            Instant storedAt,
            String eventId,
            String event,
            Who who,
            Request by,
            List<Facts.Change> changes,
            @Nullable Money money,
            List<Sent> messages,
            @Nullable Link cause,
            List<Link> effects,
            JsonNode payload) {}

    /** @param webhook the one that brought it about: the record of what became of it is in the same commit */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            @Nullable String command,
            @Nullable String commandId,
            @Nullable String correlationId,
            @Nullable String traceId,
            @Nullable Webhook webhook) {}

    /**
     * @param from its sender
     * @param type as the sender calls it
     */
    public record Webhook(String id, String from, String type) {}

    /** Another event; with its position where that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            String eventId,
            @Nullable Long position,
            @Nullable String event,
            @Nullable String aggregateId) {}

    /** A message that was sent, or is to be sent, because of an event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sent(
            String id,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String recipient,
            @Nullable String status) {}
}
