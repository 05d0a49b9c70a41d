package com.motivata.api.webhook;

import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a webhook: it is received once, however often it is delivered, and then processed, in one commit with its
 * effect; or it is ignored, or parked because it matches nothing, until an admin says which booking it belongs to.
 */
public sealed interface WebhookEvent {

    WebhookId webhookId();

    Instant at();

    /**
     * Its signature was good.
     *
     * @param eventId what its sender knows it by
     * @param type as the sender calls it, such as {@code payment.captured}
     */
    @StoredAs("webhook.WebhookReceived")
    record WebhookReceived(
            WebhookId webhookId, WebhookSender sender, String eventId, String type, WebhookContent content, Instant at)
            implements WebhookEvent {}

    /** @param by the admin who said which booking it belongs to; {@code null} where that was clear */
    @StoredAs("webhook.WebhookProcessed")
    record WebhookProcessed(
            WebhookId webhookId,
            BookingId bookingId,
            @Nullable UserId by,
            Instant at) implements WebhookEvent {}

    /** @param bookingId the one it was for, where it did not fit it */
    @StoredAs("webhook.WebhookUnmatched")
    record WebhookUnmatched(
            WebhookId webhookId, String reason, @Nullable BookingId bookingId, Instant at) implements WebhookEvent {}

    /** @param bookingId the one it was for, where it was for one */
    @StoredAs("webhook.WebhookIgnored")
    record WebhookIgnored(
            WebhookId webhookId, String reason, @Nullable BookingId bookingId, Instant at) implements WebhookEvent {}

    /** Something went wrong on our side; it is tried again. Only the first failure is recorded. */
    @StoredAs("webhook.WebhookFailed")
    record WebhookFailed(WebhookId webhookId, String reason, Instant at) implements WebhookEvent {}
}
