package com.motivata.process.delivery;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Messages as documents and back. The query side reads the same fields. */
final class MessageDocuments {

    private MessageDocuments() {}

    static Document toDocument(NewMessage message, Instant now) {
        var key = message.key();
        var waiting = message.notSent() == null;
        var document = new Document("_id", key.id().value())
                .append("cause", cause(message.cause()))
                .append("causedBy", key.cause())
                .append("kind", key.kind().apiName())
                .append("recipient", key.recipient().stored())
                .append("channel", stored(key.channel()))
                .append("about", message.about())
                .append("subject", message.subject())
                .append("template", message.template())
                .append("facts", new Document(new TreeMap<>(message.facts())))
                .append("zone", message.zone().getId())
                .append("rule", message.rule())
                .append("status", (waiting ? NotificationStatus.PENDING : NotificationStatus.SKIPPED).apiName())
                .append("dueAt", Date.from(message.dueAt()))
                .append("tries", 0)
                .append("attempts", List.of())
                .append("receipts", List.of())
                .append("history", List.of(step(now, "stored", null)))
                .append("createdAt", Date.from(now));
        put(
                document,
                "userId",
                message.userId() == null ? null : message.userId().value());
        put(document, "bookingId", message.bookingId());
        put(
                document,
                "reason",
                message.notSent() == null ? null : message.notSent().stored());
        put(document, "due", waiting ? new Document(stored(key.channel()), Date.from(message.dueAt())) : null);
        return document;
    }

    static Message toMessage(Document document) {
        var cause = document.get("cause", Document.class);
        var user = document.getString("userId");
        return new Message(
                document.getString("_id"),
                document.getString("claim"),
                NotificationKind.valueOf(upper(document.getString("kind"))),
                NotificationChannel.valueOf(upper(document.getString("channel"))),
                Party.valueOf(upper(document.getString("recipient"))),
                user == null ? null : new UserId(user),
                document.getString("bookingId"),
                document.getString("about"),
                document.getString("subject"),
                document.getString("template"),
                strings(document.get("facts", Document.class)),
                ZoneId.of(document.getString("zone")),
                new Cause(
                        cause.getString("eventId"),
                        cause.getString("eventType"),
                        cause.getDate("at").toInstant(),
                        cause.getString("aggregateId"),
                        cause.getLong("sequence")),
                document.getString("rule"),
                document.getDate("dueAt").toInstant(),
                document.getInteger("tries"),
                document.getList("attempts", Document.class).stream()
                        .map(attempt -> new Message.Attempt(
                                attempt.getString("provider"), attempt.getString("to"), attempt.getString("outcome")))
                        .toList(),
                addresses(document, "accepted", 0),
                addresses(document, "refused", document.getInteger("forgiven", 0)));
    }

    /** What is settled follows from the attempts, so that the two cannot contradict each other. */
    private static Set<String> addresses(Document document, String outcome, int from) {
        return document.getList("attempts", Document.class).stream()
                .skip(from)
                .filter(attempt -> outcome.equals(attempt.getString("outcome")))
                .map(attempt -> attempt.getString("to"))
                .collect(Collectors.toSet());
    }

    static String stored(NotificationChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    static Document cause(Cause cause) {
        return new Document("eventId", cause.eventId())
                .append("eventType", cause.eventType())
                .append("at", Date.from(cause.at()))
                .append("aggregateId", cause.aggregateId())
                .append("sequence", cause.sequence());
    }

    static Document step(Instant at, String what, @Nullable String detail) {
        var step = new Document("at", Date.from(at)).append("what", what);
        put(step, "detail", detail);
        return step;
    }

    static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static Map<String, String> strings(Document document) {
        var strings = new TreeMap<String, String>();
        document.forEach((name, value) -> strings.put(name, value.toString()));
        return strings;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
