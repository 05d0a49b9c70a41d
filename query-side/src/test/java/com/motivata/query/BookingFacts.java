package com.motivata.query;

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
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What happened to one booking, in the words of the tests. */
public record BookingFacts(int number, UserId user, SessionId session) {

    public static final UserId ASHA = new UserId("asha");
    public static final UserId BEN = new UserId("ben");

    private static final String PROVIDER = "razorpay";
    private static final Duration HOLD = Duration.ofMinutes(30);

    public static BookingId booking(int number) {
        return new BookingId("d%023d".formatted(number));
    }

    public BookingId id() {
        return booking(number);
    }

    public RefundId refund(int n) {
        return RefundId.of(id(), n);
    }

    public BookingOpened opened(SessionContent content, Instant at) {
        return opened(content, user.value(), user + "@example.org", "+919800000000", "My question", at);
    }

    public BookingOpened openedBySomebodyForgotten(SessionContent content, Instant at) {
        return opened(content, null, null, null, null, at);
    }

    private BookingOpened opened(
            SessionContent content, String name, String email, String phone, String notes, Instant at) {
        return new BookingOpened(
                id(),
                user,
                session,
                BookingReference.of("%06d".formatted(number)),
                asBooked(content),
                ContactMethod.BOTH,
                name,
                email,
                phone,
                notes,
                content.price(),
                RefundPolicy.STANDARD,
                content.price().none() ? null : at.plus(HOLD),
                ZoneId.of("Asia/Kolkata"),
                at);
    }

    private SessionAsBooked asBooked(SessionContent content) {
        return new SessionAsBooked(
                session,
                content.title(),
                content.host(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.imageUrl(),
                content.calendlyLink(),
                content.sessionDate());
    }

    public PaymentOrderOpened orderOpened(long paise, Instant at) {
        return new PaymentOrderOpened(
                id(),
                user,
                session,
                PROVIDER,
                "order_" + number,
                Money.paise(paise),
                "rzp_test_key",
                "https://pay.example.org/" + number,
                at);
    }

    public PaymentOrderFailed orderFailed(Instant at) {
        return new PaymentOrderFailed(id(), user, session, PROVIDER, "timeout", at);
    }

    public PaymentReceived paid(long paise, Instant at) {
        return paid("pay_" + number, paise, false, at);
    }

    public PaymentReceived paid(String paymentId, long paise, boolean surplus, Instant at) {
        return new PaymentReceived(
                id(),
                user,
                session,
                PROVIDER,
                paymentId,
                "order_" + number,
                Map.of("payment_link", "plink_" + number, "invoice", "inv_" + number, "event", "evt_" + number),
                Money.paise(paise),
                "upi",
                surplus,
                at,
                at);
    }

    public PaymentFailed paymentFailed(String paymentId, Instant at) {
        return new PaymentFailed(id(), user, session, PROVIDER, paymentId, "declined", at);
    }

    public BookingConfirmed confirmed(ConfirmedBy by, BookingStatus status, Instant at) {
        return new BookingConfirmed(id(), user, session, by, status, at);
    }

    public SlotScheduled scheduled(String invitee, Instant slot, BookingStatus status, Instant at) {
        var event = invitee == null ? null : "https://api.calendly.com/scheduled_events/" + invitee;
        return new SlotScheduled(id(), user, session, slot, event, invitee, null, null, at, status, at);
    }

    public SlotSuperseded superseded(String invitee, Instant at) {
        return new SlotSuperseded(id(), user, session, invitee, null, at);
    }

    public BookingCompleted completed(Instant at) {
        return new BookingCompleted(id(), user, session, at);
    }

    public NoShowMarked noShow(String mark, Instant at) {
        return new NoShowMarked(id(), user, session, mark, at);
    }

    public NoShowReverted noShowReverted(String mark, Instant at) {
        return new NoShowReverted(id(), user, session, mark, BookingStatus.COMPLETED, at);
    }

    public BookingCancelled cancelled(CancelledBy by, String reason, Instant at) {
        return new BookingCancelled(id(), user, session, by, reason, at);
    }

    public RefundRequested refundRequested(int n, String paymentId, long paise, RefundCause cause, Instant at) {
        var estimated = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(5);
        return new RefundRequested(
                id(), user, session, refund(n), PROVIDER, paymentId, Money.paise(paise), cause, estimated, at);
    }

    public RefundAccepted refundAccepted(int n, String providerId, Instant at) {
        return new RefundAccepted(id(), user, session, refund(n), providerId, at);
    }

    public RefundProcessed refundProcessed(
            int n, String providerId, long paise, PaymentStatus paymentStatus, Instant at) {
        return new RefundProcessed(id(), user, session, refund(n), providerId, Money.paise(paise), paymentStatus, at);
    }

    public RefundFailed refundFailed(int n, int attempt, boolean permanent, Instant at) {
        return new RefundFailed(id(), user, session, refund(n), "insufficient balance", permanent, attempt, at);
    }

    public RefundRetried refundRetried(int n, int attempt, Instant at) {
        return new RefundRetried(id(), user, session, refund(n), attempt, at);
    }

    public AdminNoteWritten noted(String note, Instant at) {
        return new AdminNoteWritten(id(), user, session, note, at);
    }
}
