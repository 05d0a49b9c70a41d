package com.motivata.api.webhook;

import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;

/** Everything that can be asked of webhooks. */
public sealed interface WebhookCommand {

    WebhookId webhookId();

    /** One whose signature is good. Delivered again, it changes nothing. */
    record ReceiveWebhook(
            WebhookId webhookId, WebhookSender sender, String eventId, String type, WebhookContent content)
            implements WebhookCommand {}

    /** Does what it asks for, once. */
    record ProcessWebhook(WebhookId webhookId) implements WebhookCommand {}

    /** By an admin: it belongs to this booking. Answers a {@link MatchedWebhook}. */
    record MatchWebhook(WebhookId webhookId, BookingId bookingId, UserId by) implements WebhookCommand {}

    record RecordWebhookFailure(WebhookId webhookId, String reason) implements WebhookCommand {}
}
