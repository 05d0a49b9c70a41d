package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.booking.BookingDetails.BookedSessionSummary;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one can ask about bookings, each with its answer, the newest first. Amounts of money in answers are in
 * rupees. What says something about the user is {@code null} once erased.
 */
public sealed interface BookingQuery {

    /** @param status {@code null}: any */
    record FindMyBookings(UserId userId, @Nullable BookingStatus status, PageRequest page) implements BookingQuery {

        public record Result(Page<BookingCard> bookings) {}
    }

    /**
     * A booking as its user sees it in a list.
     *
     * @param session as it was when it was booked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingCard(
            @JsonProperty("_id") BookingId id,
            BookingReference bookingReference,
            BookedSessionSummary session,
            BookingStatus status,
            @Nullable Instant scheduledSlot,
            Instant bookedAt,
            PaymentStatus paymentStatus,
            @Nullable BigDecimal amountPaid) {}

    /** Somebody else's is not found. */
    record FindMyBooking(BookingId bookingId, UserId userId) implements BookingQuery {

        public record Result(MyBooking booking) {}
    }

    /**
     * A booking as its user sees it, whole: without what admins note.
     *
     * @param holdUntil until when the slot waits for the payment; {@code null} where it does not
     * @param calendlyLink with the booking's reference; {@code null} where the session has none
     * @param sessionDate when the session takes place; {@code null} where the user chooses a slot
     * @param payment what is to be paid, and how; {@code null} where nothing is, or no order is open
     * @param refund of the booking's own payment; {@code null} where nothing comes back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyBooking(
            @JsonProperty("_id") BookingId id,
            BookingReference bookingReference,
            SessionId sessionId,
            BookedSessionSummary session,
            BookingStatus status,
            Instant bookedAt,
            @Nullable Instant holdUntil,
            ContactMethod contactMethod,
            @Nullable String userName,
            @Nullable String userEmail,
            @Nullable String userPhone,
            @Nullable String userNotes,
            @Nullable String calendlyLink,
            @Nullable String calendlyEventUri,
            @Nullable Instant scheduledSlot,
            @Nullable Instant sessionDate,
            BigDecimal price,
            PaymentStatus paymentStatus,
            @Nullable String paymentId,
            @Nullable BigDecimal amountPaid,
            @Nullable PaymentDue payment,
            RefundPolicy refundPolicy,
            @Nullable RefundDue refund,
            @Nullable Instant cancelledAt,
            @Nullable String cancellationReason,
            @Nullable CancelledBy cancelledBy,
            Instant createdAt,
            Instant updatedAt) {}

    /** For admins. */
    record FindAllBookings(BookingFilter filter, PageRequest page) implements BookingQuery {

        public record Result(Page<BookingDetails> bookings) {}
    }

    /**
     * Which bookings are wanted; {@code null}: whatever they are.
     *
     * @param refundStatus of any of a booking's refunds
     * @param from booked then or later
     * @param to booked then or earlier, to the millisecond
     */
    record BookingFilter(
            @Nullable SessionId sessionId,
            @Nullable UserId userId,
            @Nullable BookingStatus status,
            @Nullable RefundStatus refundStatus,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** For admins, with everything that is known of the money and of the appointment. */
    record FindBookingDetails(BookingId bookingId) implements BookingQuery {

        /**
         * @param appointment {@code null} where no slot was chosen
         * @param order {@code null} where no payment order was opened
         * @param payments in the order they were recorded, the booking's own first
         * @param failedPayments the latest twenty
         * @param zone where the user was
         */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Result(
                BookingDetails booking,
                @Nullable AppointmentRecord appointment,
                @Nullable OrderRecord order,
                @Nullable OrderFailure orderFailure,
                List<PaymentRecord> payments,
                List<FailedPayment> failedPayments,
                List<RefundRecord> refunds,
                RefundPolicy refundPolicy,
                ZoneId zone) {}
    }

    /**
     * The slot that was chosen.
     *
     * @param inviteeUri Calendly's name of the appointment; {@code null} where an admin set it
     * @param noShowUri Calendly's name of the mark that the user was not there
     * @param superseded Calendly says that the appointment no longer counts, and has not named another one yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentRecord(
            Instant slot,
            @Nullable String calendlyEventUri,
            @Nullable String inviteeUri,
            @Nullable String noShowUri,
            @Nullable Instant rescheduledFrom,
            @Nullable Instant arrangedAt,
            @JsonProperty("isSuperseded") boolean superseded) {}

    /** What the provider was asked to collect. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderRecord(
            String provider,
            String orderId,
            BigDecimal amount,
            String currency,
            @Nullable String paymentUrl,
            Instant openedAt) {}

    /** The latest time the provider could not be asked. */
    record OrderFailure(String provider, String reason, Instant at) {}

    /**
     * Money that arrived.
     *
     * @param providerIds every other id the provider uses for it, by its kind
     * @param surplus beside the booking's own payment
     * @param paidAt by the provider's word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentRecord(
            String provider,
            String paymentId,
            @Nullable String orderId,
            Map<String, String> providerIds,
            BigDecimal amount,
            String currency,
            @Nullable String method,
            @JsonProperty("isSurplus") boolean surplus,
            Instant paidAt,
            Instant recordedAt) {}

    record FailedPayment(String provider, String paymentId, String reason, Instant at) {}

    /**
     * Money that goes back.
     *
     * @param providerRefundIds all the provider ever named it by, the latest last
     * @param attempt the present one, the first being 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundRecord(
            RefundId refundId,
            String provider,
            String paymentId,
            List<String> providerRefundIds,
            BigDecimal amount,
            String currency,
            RefundCause cause,
            RefundStatus status,
            int attempt,
            List<FailedRefundAttempt> failedAttempts,
            Instant requestedAt,
            LocalDate estimatedDate,
            @Nullable Instant processedAt) {}

    /** @param permanent trying again as it is will not help */
    record FailedRefundAttempt(
            int attempt,
            String reason,
            @JsonProperty("isPermanent") boolean permanent,
            Instant at) {}
}
