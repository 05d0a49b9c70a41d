package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.session.BookingId;

/** The answer to a match by hand. */
public record MatchedWebhook(Webhook webhook) {

    public record Webhook(@JsonProperty("_id") WebhookId id, WebhookStatus status, BookingId bookingId) {}
}
