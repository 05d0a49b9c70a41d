package com.motivata.command.webhook;

import com.motivata.api.booking.BookingCommand.CancelSlot;
import com.motivata.api.booking.BookingCommand.MarkNoShow;
import com.motivata.api.booking.BookingCommand.RevertNoShow;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingCommand.SupersedeSlot;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.common.Refusal;
import com.motivata.api.payment.PaymentCommand.ReportPayment;
import com.motivata.api.payment.PaymentCommand.ReportRefund;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookContent.AppointmentCancelled;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookContent.NoShow;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookIgnored;
import com.motivata.api.webhook.WebhookEvent.WebhookUnmatched;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookRefusal;
import com.motivata.api.webhook.WebhookStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what a webhook says to what is asked of its booking, and from the answer to what becomes of the webhook. */
final class WebhookRules {

    /** A person has to look at these: money or an appointment that belongs somewhere else. */
    private static final Set<Refusal.Code> DOES_NOT_FIT = Set.of(
            BookingRefusal.BOOKING_NOT_FOUND, BookingRefusal.REFUND_NOT_FOUND, BookingRefusal.PAYMENT_DOES_NOT_MATCH);

    private WebhookRules() {}

    /** @return empty where nothing can be done about it */
    static Optional<Object> command(WebhookContent content, BookingId booking) {
        return switch (content) {
            case PaymentSeen seen -> Optional.of(new ReportPayment(booking, seen.payment()));
            case RefundSeen seen -> Optional.of(new ReportRefund(booking, seen.refund()));
            case AppointmentMade made -> Optional.of(schedule(booking, made));
            case AppointmentCancelled cancelled -> Optional.of(cancel(booking, cancelled));
            case NoShow noShow ->
                Optional.of(
                        noShow.reverted()
                                ? new RevertNoShow(booking, noShow.noShowUri())
                                : new MarkNoShow(booking, noShow.noShowUri()));
            case NothingForUs nothing -> Optional.empty();
        };
    }

    private static ScheduleSlot schedule(BookingId booking, AppointmentMade made) {
        return new ScheduleSlot(
                booking,
                made.slot(),
                made.calendlyEventUri(),
                made.inviteeUri(),
                made.supersededInviteeUri(),
                made.arrangedAt());
    }

    private static Object cancel(BookingId booking, AppointmentCancelled cancelled) {
        return cancelled.rescheduled()
                ? new SupersedeSlot(booking, cancelled.inviteeUri(), cancelled.newInviteeUri())
                : new CancelSlot(
                        booking,
                        cancelled.inviteeUri(),
                        cancelled.byHost() ? CancelledBy.HOST : CancelledBy.USER,
                        "Cancelled in Calendly");
    }

    /** The booking said no: either the webhook is in the wrong place, or the world has moved on. */
    static WebhookEvent refused(WebhookId id, Refusal refusal, @Nullable BookingId booking, Instant now) {
        var reason = String.valueOf(refusal.getMessage());
        return DOES_NOT_FIT.contains(refusal.code())
                ? new WebhookUnmatched(id, reason, booking, now)
                : new WebhookIgnored(id, reason, booking, now);
    }

    static WebhookEvent withoutBooking(WebhookState webhook, Instant now) {
        return webhook.content() instanceof NothingForUs nothing
                ? new WebhookIgnored(webhook.id(), nothing.reason(), null, now)
                : new WebhookUnmatched(webhook.id(), "No booking is known by the ids in it", null, now);
    }

    static WebhookState existing(@Nullable WebhookState webhook) {
        if (webhook == null) {
            throw new Refusal(WebhookRefusal.WEBHOOK_NOT_FOUND, "Webhook not found");
        }
        return webhook;
    }

    static Object commandByHand(WebhookState webhook, BookingId booking) {
        if (webhook.status() != WebhookStatus.UNMATCHED) {
            throw new Refusal(WebhookRefusal.WEBHOOK_NOT_UNMATCHED, "Only an unmatched webhook can be matched");
        }
        return command(webhook.content(), booking)
                .orElseThrow(() -> new Refusal(
                        WebhookRefusal.WEBHOOK_SAYS_NOTHING, "This webhook says nothing about any booking"));
    }
}
