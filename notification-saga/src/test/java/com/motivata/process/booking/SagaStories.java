package com.motivata.process.booking;

import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The events of one booking, at fixed times. */
final class SagaStories {

    static final BookingId BOOKING = new BookingId("0000000000000000000000b1");
    static final SessionId SESSION = new SessionId("0000000000000000000000a1");
    static final UserId USER = new UserId("user-1");
    static final RefundId REFUND = RefundId.of(BOOKING, 1);
    static final Money PRICE = Money.paise(150_000);
    static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    static final Duration HOLD = Duration.ofMinutes(30);
    static final ProcessTimes TIMES = new ProcessTimes(Duration.ofMinutes(10), Duration.ofDays(5), 3);

    private SagaStories() {}

    static BookingOpened opened(Money price) {
        return new BookingOpened(
                BOOKING,
                USER,
                SESSION,
                new BookingReference("SB-7K3M9Q"),
                new SessionAsBooked(
                        SESSION,
                        "Stress Relief",
                        "Dr. Host",
                        60,
                        SessionType.OTO,
                        SessionCategory.THERAPEUTIC,
                        null,
                        null,
                        null),
                ContactMethod.EMAIL,
                "Uma",
                "uma@example.org",
                null,
                null,
                price,
                RefundPolicy.STANDARD,
                price.none() ? null : NOW.plus(HOLD),
                ZoneOffset.UTC,
                NOW);
    }

    static PaymentReceived paid() {
        return new PaymentReceived(
                BOOKING, USER, SESSION, "sandbox", "pay_1", "order_1", Map.of(), PRICE, null, false, NOW, NOW);
    }

    static BookingConfirmed confirmed(ConfirmedBy by) {
        return new BookingConfirmed(BOOKING, USER, SESSION, by, BookingStatus.CONFIRMED, NOW);
    }

    static BookingCancelled cancelled(Instant at) {
        return new BookingCancelled(BOOKING, USER, SESSION, CancelledBy.SYSTEM, null, at);
    }

    static RefundRequested requested() {
        return new RefundRequested(
                BOOKING,
                USER,
                SESSION,
                REFUND,
                "sandbox",
                "pay_1",
                PRICE,
                RefundCause.CANCELLED,
                LocalDate.of(2024, 12, 6),
                NOW);
    }

    static RefundAccepted accepted() {
        return new RefundAccepted(BOOKING, USER, SESSION, REFUND, "rfnd_1", NOW);
    }

    static RefundFailed failed(int attempt, boolean permanent) {
        return new RefundFailed(BOOKING, USER, SESSION, REFUND, "no", permanent, attempt, NOW);
    }

    static RefundRetried retried(int attempt) {
        return new RefundRetried(BOOKING, USER, SESSION, REFUND, attempt, NOW);
    }

    static RefundProcessed processed() {
        return new RefundProcessed(BOOKING, USER, SESSION, REFUND, "rfnd_1", PRICE, PaymentStatus.REFUNDED, NOW);
    }
}
