package com.motivata.query.notification;

import com.motivata.api.notification.NotificationId;
import com.motivata.api.notification.NotificationQuery.Attempt;
import com.motivata.api.notification.NotificationQuery.Cause;
import com.motivata.api.notification.NotificationQuery.MyNotification;
import com.motivata.api.notification.NotificationQuery.Notification;
import com.motivata.api.notification.NotificationQuery.Receipt;
import com.motivata.api.notification.NotificationQuery.Step;
import com.motivata.api.notification.NotificationQuery.StrayReceipt;
import com.motivata.api.notification.NotificationQuery.WhyNotification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What stands in a stored message, for those who ask. */
final class MessageFields {

    private MessageFields() {}

    static MyNotification mine(Document message) {
        return new MyNotification(
                id(message),
                message.getString("kind"),
                message.getString("channel"),
                Objects.requireNonNullElse(message.getString("title"), ""),
                message.getString("text"),
                message.getString("status"),
                time(message, "sentAt"));
    }

    static Notification notification(Document message) {
        return new Notification(
                id(message),
                message.getString("kind"),
                message.getString("channel"),
                message.getString("recipient"),
                message.getString("userId"),
                message.getString("bookingId"),
                message.getString("template"),
                message.getString("status"),
                message.getString("reason"),
                message.getString("title"),
                Objects.requireNonNull(time(message, "dueAt")),
                message.getInteger("tries", 0),
                message.getString("provider"),
                Objects.requireNonNull(time(message, "createdAt")),
                time(message, "sentAt"));
    }

    static WhyNotification.Result why(Document message) {
        var cause = message.get("cause", Document.class);
        return new WhyNotification.Result(
                notification(message),
                new Cause(
                        cause.getString("eventId"),
                        cause.getString("eventType"),
                        Objects.requireNonNull(time(cause, "at")),
                        cause.getString("aggregateId")),
                message.getString("rule"),
                strings(message.get("found", Document.class)),
                each(message, "attempts", MessageFields::attempt),
                each(message, "receipts", (number, receipt) -> receipt(receipt)),
                each(message, "history", (number, step) -> step(step)));
    }

    static StrayReceipt stray(Document receipt) {
        return new StrayReceipt(
                receipt.getString("status"),
                receipt.getString("code"),
                receipt.getString("providerMessageId"),
                Objects.requireNonNull(time(receipt, "receivedAt")));
    }

    private static Attempt attempt(int number, Document attempt) {
        return new Attempt(
                number,
                attempt.getString("provider"),
                attempt.getString("to"),
                Objects.requireNonNull(time(attempt, "startedAt")),
                time(attempt, "endedAt"),
                attempt.getString("outcome"),
                attempt.getString("code"),
                attempt.getString("providerMessageId"));
    }

    private static Receipt receipt(Document receipt) {
        return new Receipt(
                receipt.getString("status"),
                Objects.requireNonNull(time(receipt, "at")),
                receipt.getString("code"),
                receipt.getString("providerMessageId"));
    }

    private static Step step(Document step) {
        return new Step(Objects.requireNonNull(time(step, "at")), step.getString("what"), step.getString("detail"));
    }

    private static <T> List<T> each(Document message, String field, BiFunction<Integer, Document, T> read) {
        var items = new ArrayList<T>();
        message.getList(field, Document.class, List.of())
                .forEach(item -> items.add(read.apply(items.size() + 1, item)));
        return items;
    }

    private static Map<String, String> strings(@Nullable Document fields) {
        var strings = new TreeMap<String, String>();
        if (fields != null) {
            fields.forEach((name, value) -> strings.put(name, value.toString()));
        }
        return strings;
    }

    private static NotificationId id(Document message) {
        return new NotificationId(message.getString("_id"));
    }

    private static @Nullable Instant time(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
