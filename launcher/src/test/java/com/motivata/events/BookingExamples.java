package com.motivata.events;

import com.motivata.api.booking.BookingEvent.AdminNoteWritten;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The examples of sessions and bookings. */
final class BookingExamples {

    private static final SessionId SESSION = new SessionId("65f000000000000000000006");
    private static final BookingId BOOKING = new BookingId("65f000000000000000000007");
    private static final BookingReference REFERENCE = new BookingReference("SB-7K3M9Q");
    private static final RefundId REFUND = RefundId.of(BOOKING, 1);
    private static final UserId ADA = new UserId("ada");
    private static final UserId UMA = new UserId("uma");
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final Instant SLOT = Instant.parse("2026-03-20T14:00:00Z");
    private static final Instant OTHER_SLOT = Instant.parse("2026-03-18T14:00:00Z");
    private static final Money PRICE = Money.paise(150_000);
    private static final String INVITEE = "https://api.calendly.com/scheduled_events/E1/invitees/I2";

    private static final SessionContent CONTENT = new SessionContent(
            "Group Meditation Session",
            "Weekly group meditation for stress relief",
            "Join our weekly group meditation",
            PRICE,
            Money.paise(200_050),
            45,
            SessionType.OTM,
            SessionCategory.MENTAL_WELLNESS,
            true,
            "Master Chen",
            "chen@example.org",
            "+919876543210",
            20,
            "https://calendly.com/master-chen/meditation",
            SLOT,
            "https://example.org/meditation.png",
            List.of("meditation", "group"));

    private static final SessionAsBooked AS_BOOKED = new SessionAsBooked(
            SESSION,
            "Group Meditation Session",
            "Master Chen",
            45,
            SessionType.OTM,
            SessionCategory.MENTAL_WELLNESS,
            "https://example.org/meditation.png",
            "https://calendly.com/master-chen/meditation",
            SLOT);

    static final List<Object> EVENTS = List.of(
            new SessionCreated(SESSION, HostId.of(SESSION), CONTENT, ADA, AT),
            new SessionRevised(SESSION, HostId.of(SESSION), CONTENT, ADA, AT),
            new SessionDeleted(SESSION, List.of(BOOKING), ADA, AT),
            new SlotReserved(SESSION, BOOKING, UMA, 7, AT),
            new SlotReleased(SESSION, BOOKING, UMA, 6, AT),
            new SlotUsed(SESSION, BOOKING, UMA, AT),
            new ReferenceTaken(REFERENCE, BOOKING, AT),
            new BookingOpened(
                    BOOKING,
                    UMA,
                    SESSION,
                    REFERENCE,
                    AS_BOOKED,
                    ContactMethod.BOTH,
                    "Uma",
                    "uma@example.org",
                    "+911234567890",
                    "I am looking for help with career transitions",
                    PRICE,
                    RefundPolicy.STANDARD,
                    AT.plusSeconds(1800),
                    ZoneId.of("Asia/Kolkata"),
                    AT),
            new PaymentOrderOpened(
                    BOOKING,
                    UMA,
                    SESSION,
                    "razorpay",
                    "order_9A33XWu170gUtm",
                    PRICE,
                    "rzp_test_1",
                    "https://example.org/pay/order_9A33XWu170gUtm",
                    AT),
            new PaymentOrderFailed(BOOKING, UMA, SESSION, "razorpay", "HTTP 503", AT),
            new PaymentReceived(
                    BOOKING,
                    UMA,
                    SESSION,
                    "razorpay",
                    "pay_29QQoUBi66xm2f",
                    "order_9A33XWu170gUtm",
                    Map.of("payment_link", "plink_ExjpAUN3gVHrPJ"),
                    PRICE,
                    "upi",
                    true,
                    AT.minusSeconds(5),
                    AT),
            new PaymentFailed(BOOKING, UMA, SESSION, "razorpay", "pay_29QQoUBi66xm2e", "payment_cancelled", AT),
            new BookingConfirmed(BOOKING, UMA, SESSION, ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, AT),
            new SlotScheduled(
                    BOOKING,
                    UMA,
                    SESSION,
                    SLOT,
                    "https://api.calendly.com/scheduled_events/E1",
                    INVITEE,
                    "https://api.calendly.com/scheduled_events/E0/invitees/I1",
                    OTHER_SLOT,
                    AT.minusSeconds(3),
                    BookingStatus.SCHEDULED,
                    AT),
            new SlotSuperseded(
                    BOOKING, UMA, SESSION, INVITEE, "https://api.calendly.com/scheduled_events/E2/invitees/I3", AT),
            new BookingCompleted(BOOKING, UMA, SESSION, AT),
            new NoShowMarked(BOOKING, UMA, SESSION, "https://api.calendly.com/invitee_no_shows/N1", AT),
            new NoShowReverted(
                    BOOKING, UMA, SESSION, "https://api.calendly.com/invitee_no_shows/N1", BookingStatus.COMPLETED, AT),
            new BookingCancelled(BOOKING, UMA, SESSION, CancelledBy.USER, "Schedule conflict", AT),
            new RefundRequested(
                    BOOKING,
                    UMA,
                    SESSION,
                    REFUND,
                    "razorpay",
                    "pay_29QQoUBi66xm2f",
                    Money.paise(75_000),
                    RefundCause.CANCELLED,
                    LocalDate.of(2026, 3, 19),
                    AT),
            new RefundAccepted(BOOKING, UMA, SESSION, REFUND, "rfnd_FP8QHiV938haTz", AT),
            new RefundProcessed(
                    BOOKING,
                    UMA,
                    SESSION,
                    REFUND,
                    "rfnd_FP8QHiV938haTz",
                    Money.paise(75_000),
                    PaymentStatus.REFUNDED,
                    AT),
            new RefundFailed(BOOKING, UMA, SESSION, REFUND, "insufficient balance", true, 1, AT),
            new RefundRetried(BOOKING, UMA, SESSION, REFUND, 2, AT),
            new AdminNoteWritten(BOOKING, UMA, SESSION, "User confirmed via phone", AT));

    private BookingExamples() {}
}
