package com.motivata.api.booking;

import com.motivata.api.common.Change;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of bookings. What a provider, a timer or a saga sends carries the fact it was caused by:
 * it may come at any time, in any order and any number of times, and what is known already changes nothing.
 */
public sealed interface BookingCommand {

    /**
     * Answers a {@link BookedSession}. Who has a booking whose payment order could not be opened is given that one again.
     *
     * @param contactMethod {@code null}: both
     */
    record BookSession(
            BookingId bookingId,
            SessionId sessionId,
            UserId userId,
            @Nullable ContactMethod contactMethod,
            @Nullable String userName,
            @Nullable String userEmail,
            @Nullable String userPhone,
            @Nullable String userNotes,
            ZoneId zone)
            implements BookingCommand {}

    /** By its user. Answers a {@link CancelledBooking}; somebody else's is not found. */
    record CancelMyBooking(
            BookingId bookingId, UserId userId, @Nullable String reason) implements BookingCommand {}

    /** By an admin or the host. Answers a {@link CancelledBooking}. */
    record CancelBooking(
            BookingId bookingId, CancelledBy by, @Nullable String reason) implements BookingCommand {}

    /** Cancels what is still unpaid when its time is over; refused with {@code HOLD_NOT_OVER} before. */
    record ExpireHold(BookingId bookingId) implements BookingCommand {}

    /**
     * By an admin: all of it, or nothing. Answers a {@link BookingDetails}.
     *
     * @param cancellationReason only together with the status cancelled
     */
    record ReviseBooking(
            BookingId bookingId,
            Change<BookingStatus> status,
            Change<Instant> scheduledSlot,
            Change<String> adminNotes,
            Change<String> cancellationReason)
            implements BookingCommand {}

    /** The provider has opened an order for this booking. */
    record OpenPaymentOrder(
            BookingId bookingId,
            String provider,
            String orderId,
            Money amount,
            @Nullable String keyId,
            @Nullable String paymentUrl)
            implements BookingCommand {}

    /** The provider could not be asked for an order, so that the user may try again at once. */
    record RecordPaymentOrderFailure(BookingId bookingId, String provider, String reason) implements BookingCommand {}

    /**
     * Money was captured. Refused with {@code PAYMENT_DOES_NOT_MATCH} where it is another amount or currency than the
     * booking's price.
     *
     * @param providerIds every other id the provider uses for it, by its kind
     */
    record RecordPayment(
            BookingId bookingId,
            String provider,
            String paymentId,
            @Nullable String orderId,
            Map<String, String> providerIds,
            Money amount,
            @Nullable String method,
            Instant paidAt)
            implements BookingCommand {

        public RecordPayment {
            providerIds = Map.copyOf(providerIds);
        }
    }

    /** An attempt to pay failed. */
    record RecordPaymentFailure(BookingId bookingId, String provider, String paymentId, String reason)
            implements BookingCommand {}

    /**
     * An appointment was made in Calendly, the first or one in another's place.
     *
     * @param inviteeUri by which it is known again
     * @param supersededInviteeUri Calendly's {@code old_invitee}
     * @param arrangedAt Calendly's {@code created_at} of the invitee: of two that know nothing of each other the later counts
     */
    record ScheduleSlot(
            BookingId bookingId,
            Instant slot,
            @Nullable String calendlyEventUri,
            String inviteeUri,
            @Nullable String supersededInviteeUri,
            @Nullable Instant arrangedAt)
            implements BookingCommand {}

    /** Calendly's {@code invitee.canceled} with {@code rescheduled}: never cancels the booking. */
    record SupersedeSlot(
            BookingId bookingId,
            String inviteeUri,
            @Nullable String newInviteeUri) implements BookingCommand {}

    /**
     * Calendly's {@code invitee.canceled} without {@code rescheduled}: cancels the booking, unless another appointment
     * counts by now.
     *
     * @param by user or host
     */
    record CancelSlot(
            BookingId bookingId,
            String inviteeUri,
            CancelledBy by,
            @Nullable String reason) implements BookingCommand {}

    /** @param noShowUri Calendly's name of the mark, where it has one */
    record MarkNoShow(BookingId bookingId, @Nullable String noShowUri) implements BookingCommand {}

    /** @param noShowUri Calendly's name of the mark, where it has one */
    record RevertNoShow(BookingId bookingId, @Nullable String noShowUri) implements BookingCommand {}

    record RecordRefundAccepted(BookingId bookingId, RefundId refundId, String providerRefundId)
            implements BookingCommand {}

    record RecordRefundProcessed(
            BookingId bookingId,
            RefundId refundId,
            @Nullable String providerRefundId) implements BookingCommand {}

    /** @param attempt the one that failed, the first being 1: of an earlier one it is known already */
    record RecordRefundFailed(BookingId bookingId, RefundId refundId, int attempt, String reason, boolean permanent)
            implements BookingCommand {}

    /** Tries a failed refund again. Refused with {@code REFUND_HAS_NOT_FAILED} otherwise. */
    record RetryRefund(BookingId bookingId, RefundId refundId) implements BookingCommand {}
}
