package com.motivata.command.webhook;

import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.ReferenceEvent;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnownIdEvent;
import com.motivata.api.payment.KnownIdEvent.IdKnown;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.OfInvitee;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import com.motivata.command.support.Folded;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which booking a webhook belongs to, by any of the ids in it; as the log tells it. What we were told before counts more
 * than what the webhook itself says.
 */
@Component
class KnownBookings {

    static final String CALENDLY = "calendly";

    private final Folded<BookingId, KnownIdEvent> byForeignId;
    private final Folded<BookingId, ReferenceEvent> byReference;

    KnownBookings(EventStore events) {
        byForeignId = new Folded<>(events, KnownIdEvent.class, KnownBookings::after);
        byReference = new Folded<>(events, ReferenceEvent.class, KnownBookings::after);
    }

    Optional<BookingId> find(WebhookContent content) {
        return switch (content) {
            case PaymentSeen seen -> ofPayment(seen.payment());
            case RefundSeen seen -> ofRefund(seen.refund());
            case OfInvitee appointment -> ofInvitee(appointment);
            case NothingForUs nothing -> Optional.empty();
        };
    }

    private Optional<BookingId> ofPayment(PaymentReport report) {
        var ids =
                Stream.concat(Stream.of(report.orderId(), report.paymentId()), report.providerIds().values().stream());
        return first(ids, id -> byForeignId(report.provider(), id)).or(() -> Optional.ofNullable(report.bookingId()));
    }

    private Optional<BookingId> ofRefund(RefundReport report) {
        return byForeignId(report.provider(), report.paymentId())
                .or(() -> Optional.ofNullable(report.refundId()).map(refund -> refund.bookingId()));
    }

    private Optional<BookingId> ofInvitee(OfInvitee content) {
        var superseded = content instanceof AppointmentMade made ? made.supersededInviteeUri() : null;
        return first(Stream.of(content.inviteeUri(), superseded), uri -> byForeignId(CALENDLY, uri))
                .or(() -> byReference(content.reference()));
    }

    private Optional<BookingId> byReference(@Nullable String reference) {
        return reference != null && BookingReference.isValid(reference)
                ? byReference.find(reference)
                : Optional.empty();
    }

    private Optional<BookingId> byForeignId(String owner, String id) {
        return byForeignId.find(ForeignId.of(owner, id).toString());
    }

    private static Optional<BookingId> first(
            Stream<@Nullable String> ids, Function<String, Optional<BookingId>> search) {
        return ids.filter(Objects::nonNull)
                .map(search)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static BookingId after(@Nullable BookingId before, KnownIdEvent event) {
        return switch (event) {
            case IdKnown known -> known.bookingId();
        };
    }

    private static BookingId after(@Nullable BookingId before, ReferenceEvent event) {
        return switch (event) {
            case ReferenceTaken taken -> taken.bookingId();
        };
    }
}
