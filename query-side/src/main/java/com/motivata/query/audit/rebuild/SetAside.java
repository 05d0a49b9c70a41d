package com.motivata.query.audit.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event a projection could not handle.
 *
 * @param processor the projection, or one of its versions
 * @param sequence what is held up by it: the events of one view
 * @param causeType class of what was thrown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetAside(
        String eventId,
        String processor,
        String sequence,
        @Nullable String eventType,
        @Nullable String aggregateId,
        Instant since,
        @Nullable Instant lastTried,
        @Nullable String causeType,
        @Nullable String cause) {

    static SetAside of(Document letter) {
        var message = letter.get("message", Document.class);
        return new SetAside(
                message.getString("eventIdentifier"),
                letter.getString("processingGroup"),
                letter.getString("sequenceIdentifier"),
                message.getString("payloadType"),
                message.getString("aggregateIdentifier"),
                instant(letter.get("enqueuedAt", Document.class)),
                letter.get("lastTouched", Document.class) == null
                        ? null
                        : instant(letter.get("lastTouched", Document.class)),
                letter.getString("causeType"),
                letter.getString("causeMessage"));
    }

    private static Instant instant(Document at) {
        return Instant.ofEpochSecond(
                at.get("seconds", Number.class).longValue(),
                at.get("nanoseconds", Number.class).longValue());
    }
}
