package com.motivata.command.webhook;

import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookFailed;
import com.motivata.api.webhook.WebhookEvent.WebhookIgnored;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookEvent.WebhookUnmatched;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.api.webhook.WebhookStatus;
import org.jspecify.annotations.Nullable;

/** @param bookingId the one it belongs to, as far as that is known */
record WebhookState(
        WebhookId id,
        WebhookSender sender,
        WebhookContent content,
        WebhookStatus status,
        @Nullable BookingId bookingId) {

    static @Nullable WebhookState after(@Nullable WebhookState before, WebhookEvent event) {
        if (event instanceof WebhookReceived received) {
            return new WebhookState(
                    received.webhookId(), received.sender(), received.content(), WebhookStatus.RECEIVED, null);
        }
        return before == null ? null : before.after(event);
    }

    /** Whether what it asks for is still to be done. */
    boolean isToBeProcessed() {
        return status == WebhookStatus.RECEIVED || status == WebhookStatus.FAILED;
    }

    private WebhookState after(WebhookEvent event) {
        return switch (event) {
            case WebhookReceived ignored -> this;
            case WebhookProcessed processed -> with(WebhookStatus.PROCESSED, processed.bookingId());
            case WebhookUnmatched unmatched -> with(WebhookStatus.UNMATCHED, unmatched.bookingId());
            case WebhookIgnored ignored -> with(WebhookStatus.IGNORED, ignored.bookingId());
            case WebhookFailed failed -> with(WebhookStatus.FAILED, bookingId);
        };
    }

    private WebhookState with(WebhookStatus next, @Nullable BookingId booking) {
        return new WebhookState(id, sender, content, next, booking);
    }
}
