package com.motivata.command.calendly.web;

import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookContent.AppointmentCancelled;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookContent.NoShow;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.web.Hmac;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a webhook of Calendly's says, as far as it matters here. The invitee's name, address and answers are left out, and
 * so are the words of who cancelled.
 *
 * @param eventId Calendly gives none: the event, the invitee and when it last changed
 */
record CalendlyWebhook(String eventId, String type, WebhookContent content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_REFERENCE = 20;

    /** Never fails: its signature was good, so it is kept, whatever it is. */
    static CalendlyWebhook read(byte[] body) {
        try {
            var envelope = JSON.readTree(body);
            var event = text(envelope, "event");
            var invitee = envelope.path("payload");
            if (event != null) {
                var type = event.substring(0, Math.min(event.length(), LONGEST_TYPE));
                return new CalendlyWebhook(eventId(event, invitee, body), type, content(event, invitee));
            }
        } catch (JacksonException notJson) {
            // the same as JSON that says nothing
        }
        return new CalendlyWebhook(
                Hmac.of("body", body), "unknown", new NothingForUs("It is not what Calendly says it sends"));
    }

    private static String eventId(String event, JsonNode invitee, byte[] body) {
        var uri = text(invitee, "uri");
        var noShow = text(invitee.path("no_show"), "uri"); // marked, taken back and marked again are two marks
        return uri == null
                ? Hmac.of("body", body)
                : event + " " + uri + " " + text(invitee, "updated_at") + (noShow == null ? "" : " " + noShow);
    }

    private static WebhookContent content(String event, JsonNode invitee) {
        var uri = text(invitee, "uri");
        if (uri == null) {
            return new NothingForUs(event + " changes nothing here");
        }
        var reference = reference(invitee);
        return switch (event) {
            case "invitee.created" -> made(reference, uri, invitee);
            case "invitee.canceled" ->
                new AppointmentCancelled(
                        reference,
                        uri,
                        text(invitee, "new_invitee"),
                        invitee.path("rescheduled").asBoolean(false),
                        "host".equals(text(invitee.path("cancellation"), "canceler_type")));
            case "invitee_no_show.created" -> noShow(reference, uri, invitee, false);
            case "invitee_no_show.deleted" -> noShow(reference, uri, invitee, true);
            default -> new NothingForUs(event + " changes nothing here");
        };
    }

    /** Anybody can put anything there: what is too long for a reference is not kept. */
    private static @Nullable String reference(JsonNode invitee) {
        var content = text(invitee.path("tracking"), "utm_content");
        return content == null || content.length() > LONGEST_REFERENCE ? null : content;
    }

    private static WebhookContent made(@Nullable String reference, String uri, JsonNode invitee) {
        var slot = instant(invitee.path("scheduled_event"), "start_time");
        if (slot == null) {
            return new NothingForUs("It does not say when the appointment is");
        }
        return new AppointmentMade(
                reference,
                uri,
                text(invitee, "old_invitee"),
                text(invitee.path("scheduled_event"), "uri"),
                slot,
                instant(invitee, "created_at"));
    }

    private static NoShow noShow(@Nullable String reference, String uri, JsonNode invitee, boolean reverted) {
        return new NoShow(reference, uri, text(invitee.path("no_show"), "uri"), reverted);
    }

    private static @Nullable Instant instant(JsonNode node, String field) {
        var value = text(node, field);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
