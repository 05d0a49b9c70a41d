package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.BookingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about webhooks. */
public sealed interface WebhookQuery {

    /** The latest first; {@code null}: whatever it is. */
    record FindWebhooks(
            @Nullable WebhookStatus status, @Nullable WebhookSender provider, PageRequest page)
            implements WebhookQuery {

        public record Result(Page<WebhookItem> webhooks) {}
    }

    /**
     * A webhook as admins see it.
     *
     * @param type as the provider calls it
     * @param reason why it is unmatched, ignored or failed
     * @param bookingReference as it came, where one came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookItem(
            @JsonProperty("_id") WebhookId id,
            WebhookSender provider,
            String eventId,
            String type,
            WebhookStatus status,
            @Nullable String reason,
            @Nullable BookingId bookingId,
            @Nullable String bookingReference,
            @Nullable String paymentId,
            @Nullable String orderId,
            Instant receivedAt,
            Instant updatedAt) {}
}
