package com.motivata.payment;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.FoldedLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the log says about one booking or webhook, read without the product's code. */
record BookedLog(MongoDatabase database) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String RECEIVED = "webhook.WebhookReceived";

    List<Document> eventsOf(String bookingId) {
        return FoldedLog.commits(database).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .filter(event -> bookingId.equals(event.getString("aggregateId")))
                .toList();
    }

    List<String> typesOf(String bookingId) {
        return eventsOf(bookingId).stream().map(BookedLog::type).toList();
    }

    /** By booking, session or whatever else: what happened to it, in order. */
    Map<String, List<String>> types() {
        return FoldedLog.commits(database).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .collect(Collectors.groupingBy(
                        event -> event.getString("aggregateId"),
                        Collectors.mapping(BookedLog::type, Collectors.toList())));
    }

    private static String type(Document event) {
        return event.getString("type").replaceFirst(".*\\.", "");
    }

    Document payload(String bookingId, String type) {
        return eventsOf(bookingId).stream()
                .filter(event -> event.getString("type").endsWith("." + type))
                .map(event -> event.get("payload", Document.class))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    void await_(String bookingId, String... types) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(typesOf(bookingId)).contains(types));
    }

    /** Every webhook received so far has been dealt with. */
    void awaitWebhooks() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(webhooks(type -> !type.equals(RECEIVED))).containsAll(webhooks(RECEIVED::equals)));
    }

    /** Which ones have an event of such a type. */
    private Set<String> webhooks(Predicate<String> type) {
        return FoldedLog.commits(database).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .filter(event -> Objects.equals(event.getString("aggregateType"), "Webhook"))
                .filter(event -> type.test(event.getString("type")))
                .map(event -> event.getString("aggregateId"))
                .collect(Collectors.toSet());
    }
}
