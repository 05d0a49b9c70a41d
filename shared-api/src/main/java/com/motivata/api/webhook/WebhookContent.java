package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a webhook is kept: all that is needed to process it, and no more. Names, addresses, phone numbers and what
 * people wrote are left out when it arrives.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WebhookContent.PaymentSeen.class, name = "payment"),
    @JsonSubTypes.Type(value = WebhookContent.RefundSeen.class, name = "refund"),
    @JsonSubTypes.Type(value = WebhookContent.AppointmentMade.class, name = "appointment_made"),
    @JsonSubTypes.Type(value = WebhookContent.AppointmentCancelled.class, name = "appointment_cancelled"),
    @JsonSubTypes.Type(value = WebhookContent.NoShow.class, name = "no_show"),
    @JsonSubTypes.Type(value = WebhookContent.NothingForUs.class, name = "nothing_for_us")
})
public sealed interface WebhookContent {

    record PaymentSeen(PaymentReport payment) implements WebhookContent {}

    record RefundSeen(RefundReport refund) implements WebhookContent {}

    /** What Calendly says about an invitee. */
    sealed interface OfInvitee extends WebhookContent {

        /** Calendly's {@code tracking.utm_content}: the booking's reference, where the link was ours. */
        @Nullable
        String reference();

        String inviteeUri();
    }

    /** @param supersededInviteeUri Calendly's {@code old_invitee} */
    record AppointmentMade(
            @Nullable String reference,
            String inviteeUri,
            @Nullable String supersededInviteeUri,
            @Nullable String calendlyEventUri,
            Instant slot,
            @Nullable Instant arrangedAt)
            implements OfInvitee {}

    /**
     * @param rescheduled another appointment takes its place, and the booking is not cancelled
     * @param byHost else by the invitee
     */
    record AppointmentCancelled(
            @Nullable String reference,
            String inviteeUri,
            @Nullable String newInviteeUri,
            @JsonProperty("rescheduled") boolean rescheduled,
            @JsonProperty("byHost") boolean byHost)
            implements OfInvitee {}

    /** @param reverted the mark was taken back */
    record NoShow(
            @Nullable String reference,
            String inviteeUri,
            @Nullable String noShowUri,
            @JsonProperty("reverted") boolean reverted)
            implements OfInvitee {}

    /** @param reason why nothing can be made of it */
    record NothingForUs(String reason) implements WebhookContent {}
}
