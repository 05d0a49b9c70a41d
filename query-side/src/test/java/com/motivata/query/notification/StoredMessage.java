package com.motivata.query.notification;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Messages as those who send them store them. */
public final class StoredMessage {

    public static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    public static final String BOOKING = "65f000000000000000000021";

    private final Document document;

    private StoredMessage(Document document) {
        this.document = document;
    }

    /** @param number by which messages are told apart; the higher, the later it was stored */
    public static StoredMessage of(int number, String user, String kind, String channel) {
        return new StoredMessage(new Document("_id", "65f0000000000000000001%02d".formatted(number))
                .append(
                        "cause",
                        new Document("eventId", "event-" + number)
                                .append("eventType", "a.Cause")
                                .append("at", at(0))
                                .append("aggregateId", "about")
                                .append("sequence", 3L))
                .append("kind", kind)
                .append("recipient", "user")
                .append("channel", channel)
                .append("userId", user)
                .append("template", "a_template")
                .append("rule", "a rule in words")
                .append("status", "pending")
                .append("dueAt", at(60))
                .append("tries", 0)
                .append("attempts", List.of())
                .append("receipts", List.of())
                .append("history", List.of(step(0, "stored")))
                .append("createdAt", at(number)));
    }

    public StoredMessage to(String recipient) {
        return with("recipient", recipient);
    }

    public StoredMessage about(String booking) {
        return with("bookingId", booking);
    }

    /** Sent at once, and since then at this status. */
    public StoredMessage sentAndNow(String status) {
        return with("status", status)
                .with("title", "A title")
                .with("text", "A text")
                .with("provider", "fcm")
                .with("sentAt", at(61))
                .with("tries", 1)
                .with("found", new Document("preference", "on").append("quietHours", "none"))
                .with(
                        "attempts",
                        List.of(
                                attempt(60, "later").append("code", "UNAVAILABLE"),
                                attempt(61, "accepted").append("providerMessageId", "messages/1")))
                .with(
                        "receipts",
                        List.of(new Document("status", "delivered")
                                .append("at", at(62))
                                .append("providerMessageId", "messages/1")));
    }

    public StoredMessage skipped(String reason) {
        return with("status", "skipped")
                .with("reason", reason)
                .with("found", new Document("preference", "off"))
                .with("history", List.of(step(0, "stored"), step(60, reason).append("detail", "in words")));
    }

    private StoredMessage with(String field, Object value) {
        document.put(field, value);
        return this;
    }

    private static Document attempt(int seconds, String outcome) {
        return new Document("provider", "fcm")
                .append("to", "a-device")
                .append("startedAt", at(seconds))
                .append("endedAt", at(seconds))
                .append("outcome", outcome);
    }

    private static Document step(int seconds, String what) {
        return new Document("at", at(seconds)).append("what", what);
    }

    private static Date at(int seconds) {
        return Date.from(NOON.plusSeconds(seconds));
    }

    public static void store(MongoOperations mongo, StoredMessage... messages) {
        for (var message : messages) {
            mongo.insert(message.document, "messages");
        }
    }

    public static void storeStray(MongoOperations mongo, String providerMessageId, int seconds) {
        mongo.insert(
                new Document("status", "read")
                        .append("at", at(0))
                        .append("providerMessageId", providerMessageId)
                        .append("receivedAt", at(seconds)),
                "stray_receipts");
    }
}
