package com.motivata.query.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.OfInvitee;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookFailed;
import com.motivata.api.webhook.WebhookEvent.WebhookIgnored;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookEvent.WebhookUnmatched;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookQuery.WebhookItem;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.api.webhook.WebhookStatus;
import com.motivata.query.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A webhook, and what became of it. */
record WebhookView(
        @JsonProperty("_id") WebhookId id,
        long position,
        WebhookSender sender,
        String eventId,
        String type,
        WebhookStatus status,
        @Nullable String reason,
        @Nullable BookingId bookingId,
        @Nullable String reference,
        @Nullable String paymentId,
        @Nullable String orderId,
        Instant receivedAt,
        Instant updatedAt)
        implements View {

    static WebhookView of(WebhookReceived event, long position) {
        var ids = Ids.in(event);
        return new WebhookView(
                event.webhookId(),
                position,
                event.sender(),
                event.eventId(),
                event.type(),
                WebhookStatus.RECEIVED,
                null,
                null,
                ids.reference(),
                ids.paymentId(),
                ids.orderId(),
                event.at(),
                event.at());
    }

    WebhookView after(WebhookEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case WebhookReceived received -> of(received, eventPosition);
            case WebhookProcessed done -> with(eventPosition, WebhookStatus.PROCESSED, null, done.bookingId(), event);
            case WebhookUnmatched parked ->
                with(eventPosition, WebhookStatus.UNMATCHED, parked.reason(), parked.bookingId(), event);
            case WebhookIgnored ignored ->
                with(eventPosition, WebhookStatus.IGNORED, ignored.reason(), ignored.bookingId(), event);
            case WebhookFailed failed -> with(eventPosition, WebhookStatus.FAILED, failed.reason(), bookingId, event);
        };
    }

    WebhookItem item() {
        return new WebhookItem(
                id,
                sender,
                eventId,
                type,
                status,
                reason,
                bookingId,
                reference,
                paymentId,
                orderId,
                receivedAt,
                updatedAt);
    }

    private WebhookView with(
            long eventPosition,
            WebhookStatus newStatus,
            @Nullable String newReason,
            @Nullable BookingId booking,
            WebhookEvent event) {
        return new WebhookView(
                id,
                eventPosition,
                sender,
                eventId,
                type,
                newStatus,
                newReason,
                booking,
                reference,
                paymentId,
                orderId,
                receivedAt,
                event.at());
    }

    /** What a person can look it up by. */
    private record Ids(
            @Nullable String reference,
            @Nullable String paymentId,
            @Nullable String orderId) {

        static Ids in(WebhookReceived event) {
            return switch (event.content()) {
                case PaymentSeen seen ->
                    new Ids(null, seen.payment().paymentId(), seen.payment().orderId());
                case RefundSeen seen -> new Ids(null, seen.refund().paymentId(), null);
                case OfInvitee appointment -> new Ids(appointment.reference(), null, null);
                case NothingForUs nothing -> new Ids(null, null, null);
            };
        }
    }
}
