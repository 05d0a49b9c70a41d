package com.motivata.api.booking;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Money;
import com.motivata.api.common.Personal;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life of a booking. It is opened with a slot held, for a time where there is something to pay; it is confirmed,
 * scheduled any number of times, and in the end completed, a no-show or cancelled. Money runs beside it: a payment may
 * arrive at any time, even twice or after the cancellation, and what must go back becomes a refund with a life of its
 * own: requested, accepted, processed or failed, retried.
 */
public sealed interface BookingEvent {

    BookingId bookingId();

    UserId userId();

    SessionId sessionId();

    Instant at();

    /** What is written of one of a booking's refunds. */
    sealed interface RefundEvent extends BookingEvent {

        RefundId refundId();
    }

    /**
     * The slot is reserved in the same commit; a free booking is confirmed in it too.
     *
     * @param price zero for a free one
     * @param holdUntil how long the slot waits for the payment; {@code null} for a free one
     * @param zone where the user was
     */
    @StoredAs("booking.BookingOpened")
    record BookingOpened(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            BookingReference reference,
            SessionAsBooked session,
            ContactMethod contactMethod,
            @Personal @Nullable String userName,
            @Personal @Nullable String userEmail,
            @Personal @Nullable String userPhone,
            @Personal @Nullable String userNotes,
            Money price,
            RefundPolicy refundPolicy,
            @Nullable Instant holdUntil,
            ZoneId zone,
            Instant at)
            implements BookingEvent {}

    /**
     * The provider waits for the money.
     *
     * @param keyId what a client needs to open the provider's checkout
     * @param paymentUrl a page to pay on
     */
    @StoredAs("booking.PaymentOrderOpened")
    record PaymentOrderOpened(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            String provider,
            String orderId,
            Money amount,
            @Nullable String keyId,
            @Nullable String paymentUrl,
            Instant at)
            implements BookingEvent {}

    /** The provider could not be asked for an order. The user may try to book again, and is given this booking. */
    @StoredAs("booking.PaymentOrderFailed")
    record PaymentOrderFailed(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            String provider,
            String reason,
            Instant at)
            implements BookingEvent {}

    /**
     * Money arrived.
     *
     * @param providerIds every other id the provider uses for it, by its kind, such as {@code payment_link}
     * @param method such as {@code upi}
     * @param surplus the booking was paid already: this goes back in full, and the booking's payment status stays
     * @param paidAt by the provider's word
     */
    @StoredAs("booking.PaymentReceived")
    record PaymentReceived(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            String provider,
            String paymentId,
            @Nullable String orderId,
            Map<String, String> providerIds,
            Money amount,
            @Nullable String method,
            boolean surplus,
            Instant paidAt,
            Instant at)
            implements BookingEvent {

        public PaymentReceived {
            providerIds = Map.copyOf(providerIds);
        }
    }

    /** An attempt to pay failed; another one may succeed. */
    @StoredAs("booking.PaymentFailed")
    record PaymentFailed(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            String provider,
            String paymentId,
            String reason,
            Instant at)
            implements BookingEvent {}

    /** @param status confirmed, or scheduled where a slot was chosen before */
    @StoredAs("booking.BookingConfirmed")
    record BookingConfirmed(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            ConfirmedBy by,
            BookingStatus status,
            Instant at)
            implements BookingEvent {}

    /**
     * A time slot was chosen, or another one.
     *
     * @param calendlyEventUri {@code null} where an admin set it
     * @param inviteeUri Calendly's name of this appointment; {@code null} where an admin set it
     * @param supersededInviteeUri the appointment it takes the place of, as Calendly says
     * @param rescheduledFrom the slot until now; {@code null} for the first
     * @param arrangedAt when it was made, by Calendly's word
     * @param status scheduled; pending as long as the booking is not confirmed
     */
    @StoredAs("booking.SlotScheduled")
    record SlotScheduled(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            Instant scheduledSlot,
            @Nullable String calendlyEventUri,
            @Nullable String inviteeUri,
            @Nullable String supersededInviteeUri,
            @Nullable Instant rescheduledFrom,
            @Nullable Instant arrangedAt,
            BookingStatus status,
            Instant at)
            implements BookingEvent {}

    /** Calendly says that an appointment is no longer the one that counts; whatever else is said of it later is void. */
    @StoredAs("booking.SlotSuperseded")
    record SlotSuperseded(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            String inviteeUri,
            @Nullable String newInviteeUri,
            Instant at)
            implements BookingEvent {}

    @StoredAs("booking.BookingCompleted")
    record BookingCompleted(
            BookingId bookingId, @DataSubject UserId userId, SessionId sessionId, Instant at) implements BookingEvent {}

    /** @param noShowUri Calendly's name of the mark; {@code null} where an admin set it */
    @StoredAs("booking.NoShowMarked")
    record NoShowMarked(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            @Nullable String noShowUri,
            Instant at)
            implements BookingEvent {}

    /**
     * The mark was taken back: the user was there.
     *
     * @param status completed; any other where the mark itself was not known yet, and is void when it comes
     */
    @StoredAs("booking.NoShowReverted")
    record NoShowReverted(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            @Nullable String noShowUri,
            BookingStatus status,
            Instant at)
            implements BookingEvent {}

    /** The slot is released in the same commit, and what goes back of the money is requested in it. */
    @StoredAs("booking.BookingCancelled")
    record BookingCancelled(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            CancelledBy by,
            @Personal @Nullable String reason,
            Instant at)
            implements BookingEvent {}

    /**
     * @param paymentId the payment it is a part of, or all
     * @param estimatedDate five days after the request, in UTC
     */
    @StoredAs("booking.RefundRequested")
    record RefundRequested(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            RefundId refundId,
            String provider,
            String paymentId,
            Money amount,
            RefundCause cause,
            LocalDate estimatedDate,
            Instant at)
            implements RefundEvent {}

    /** The provider has it, and works on it. */
    @StoredAs("booking.RefundAccepted")
    record RefundAccepted(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            RefundId refundId,
            String providerRefundId,
            Instant at)
            implements RefundEvent {}

    /**
     * The money is back. Final.
     *
     * @param paymentStatus of the booking from now on: refunded, or paid after the refund of a surplus payment
     */
    @StoredAs("booking.RefundProcessed")
    record RefundProcessed(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            RefundId refundId,
            @Nullable String providerRefundId,
            Money amount,
            PaymentStatus paymentStatus,
            Instant at)
            implements RefundEvent {}

    /**
     * The money is still owed.
     *
     * @param permanent trying again as it is will not help: for an admin to look at
     * @param attempt the one that failed, the first being 1
     */
    @StoredAs("booking.RefundFailed")
    record RefundFailed(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            RefundId refundId,
            String reason,
            boolean permanent,
            int attempt,
            Instant at)
            implements RefundEvent {}

    /** @param attempt the one that begins */
    @StoredAs("booking.RefundRetried")
    record RefundRetried(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            RefundId refundId,
            int attempt,
            Instant at)
            implements RefundEvent {}

    /** @param note {@code null}: there is none any more */
    @StoredAs("booking.AdminNoteWritten")
    record AdminNoteWritten(
            BookingId bookingId,
            @DataSubject UserId userId,
            SessionId sessionId,
            @Personal @Nullable String note,
            Instant at)
            implements BookingEvent {}
}
