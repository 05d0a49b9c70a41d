package com.motivata.payment;

import com.motivata.support.Api;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A booking's audit in a line for each event, without what is another in each run. */
record Explained(Api admin, String booking) {

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    List<String> lines() {
        return entries().map(this::line).toList();
    }

    /** Nothing is on its way any more. */
    boolean isTold(String kind) {
        var statuses = entries()
                .flatMap(entry -> entry.at("/messages").valueStream())
                .filter(message -> message.at("/kind").asString().equals(kind))
                .map(message -> message.at("/status").asString())
                .toList();
        return !statuses.isEmpty() && !statuses.contains("pending");
    }

    private Stream<JsonNode> entries() {
        return admin.get("/api/admin/audit/bookings/" + booking)
                .expect(200)
                .at("/data/entries")
                .valueStream();
    }

    private String line(JsonNode entry) {
        var told = Stream.of(
                        who(entry), by(entry.at("/by")), money(entry.at("/money")), changes(entry), messages(entry))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
        return entry.at("/event").asString() + " | "
                + told.replace(booking, "B").replaceAll(INSTANT, "T");
    }

    private static String who(JsonNode entry) {
        var who = entry.at("/who");
        return (who.at("/kind").asString() + " " + who.at("/id").asString(""))
                .strip()
                .replaceAll("user-\\d+", "uma");
    }

    private static String by(JsonNode by) {
        var webhook = by.at("/webhook");
        var from = webhook.isMissingNode()
                ? ""
                : " of " + webhook.at("/type").asString() + " from "
                        + webhook.at("/from").asString();
        return by.at("/command").asString("") + from;
    }

    private static String money(JsonNode money) {
        return money.isMissingNode()
                ? ""
                : money.at("/direction").asString() + " " + money.at("/amount").asInt();
    }

    /** References and orders are others in each run. */
    private static String changes(JsonNode entry) {
        return entry.at("/changes")
                .valueStream()
                .map(change ->
                        change.at("/what").asString() + " " + value(change, "/before") + "→" + value(change, "/after"))
                .collect(Collectors.joining(", "));
    }

    private static String value(JsonNode change, String when) {
        var value = change.at(when);
        var what = change.at("/what").asString();
        return value.isNull() || value.isMissingNode()
                ? ""
                : what.equals("order") || what.equals("reference") ? "…" : value.asString();
    }

    private static String messages(JsonNode entry) {
        return entry.at("/messages")
                .valueStream()
                .map(message -> Stream.of("kind", "channel", "recipient", "status")
                        .map(field -> message.at("/" + field).asString())
                        .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
