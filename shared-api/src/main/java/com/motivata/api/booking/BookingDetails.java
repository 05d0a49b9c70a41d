package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.AboutSomebody;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as admins see it, whole. What says something about the user is {@code null} once erased.
 *
 * @param holdUntil until when the slot waits for the payment; {@code null} where it does not
 * @param paymentId the provider's
 * @param amountPaid in rupees
 * @param refund of the booking's own payment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingDetails(
        @JsonProperty("_id") BookingId id,
        BookingReference bookingReference,
        UserId userId,
        SessionId sessionId,
        BookedSessionSummary session,
        BookingStatus status,
        Instant bookedAt,
        @Nullable Instant holdUntil,
        ContactMethod contactMethod,
        @Nullable String userName,
        @Nullable String userEmail,
        @Nullable String userPhone,
        @Nullable String calendlyEventUri,
        @Nullable Instant scheduledSlot,
        PaymentStatus paymentStatus,
        BigDecimal price,
        @Nullable String paymentId,
        @Nullable BigDecimal amountPaid,
        @Nullable RefundDue refund,
        @Nullable String userNotes,
        @Nullable String adminNotes,
        @Nullable Instant cancelledAt,
        @Nullable String cancellationReason,
        @Nullable CancelledBy cancelledBy,
        Instant createdAt,
        Instant updatedAt)
        implements AboutSomebody {

    @Override
    public String personId() {
        return userId.value();
    }

    /** @param duration in minutes */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BookedSessionSummary(
            @JsonProperty("_id") SessionId id,
            String title,
            String host,
            int duration,
            @Nullable String imageUrl) {

        public static BookedSessionSummary of(SessionAsBooked session) {
            return new BookedSessionSummary(
                    session.sessionId(), session.title(), session.host(), session.duration(), session.imageUrl());
        }
    }
}
