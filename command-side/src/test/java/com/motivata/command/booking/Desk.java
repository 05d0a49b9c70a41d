package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.ReferenceEvent;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import com.motivata.command.support.CommandSide;
import com.motivata.web.NewIds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command side of sessions and bookings: given events, when a command, then events, an answer or a refusal. */
final class Desk {

    static final SessionId SESSION = new SessionId("0000000000000000000000a1");
    static final BookingId BOOKING = new BookingId("0000000000000000000000b1");
    static final BookingId SECOND_BOOKING = new BookingId("0000000000000000000000b2");
    static final BookingReference REFERENCE = new BookingReference("SB-7K3M9Q");
    static final UserId USER = new UserId("user-1");
    static final UserId OTHER_USER = new UserId("user-2");
    static final UserId ADMIN = new UserId("admin-1");
    static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    static final Money PRICE = Money.paise(150_000);
    static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    static final Instant BOOKED_AT = Instant.parse("2024-12-01T09:50:00Z");
    static final Instant HOLD_ENDS = Instant.parse("2024-12-01T10:20:00Z");
    static final RefundId REFUND = RefundId.of(BOOKING, 1);
    static final RefundId SECOND_REFUND = RefundId.of(BOOKING, 2);

    private final CommandSide side = new CommandSide();

    Desk() {
        var sessions = side.repository(Session.class);
        var bookings = side.repository(Booking.class);
        var desk = new Bookings(bookings, sessions, side.clock());
        side.subscribe(new SessionHandler(sessions, side.clock()));
        side.subscribe(new BookSessionHandler(
                sessions,
                bookings,
                side.repository(Reference.class),
                side.log(),
                new HoldTime(Duration.ofMinutes(30)),
                new NewIds(side.clock()),
                side.clock()));
        side.subscribe(new BookingHandler(desk));
        side.subscribe(new PaymentFactsHandler(desk));
        side.subscribe(new RefundFactsHandler(desk));
        side.subscribe(new AppointmentFactsHandler(desk));
    }

    static SessionContent coaching() {
        return content(PRICE, SessionType.OTO, 1, null);
    }

    static SessionContent content(
            Money price, SessionType type, @Nullable Integer slots, @Nullable Instant sessionDate) {
        return new SessionContent(
                "Personal Growth Coaching",
                "One-on-one",
                "Detailed description",
                price,
                null,
                60,
                type,
                SessionCategory.PERSONAL_DEVELOPMENT,
                true,
                "Dr. Sarah Smith",
                "sarah@example.com",
                "+919876543210",
                slots,
                "https://calendly.com/dr-sarah/coaching",
                sessionDate,
                null,
                List.of("coaching"));
    }

    static SessionContent group(int slots) {
        return content(PRICE, SessionType.OTM, slots, null);
    }

    static SessionContent free() {
        return content(Money.paise(0), SessionType.OTO, 1, null);
    }

    static SessionContent notLive() {
        var live = coaching();
        return new SessionContent(
                live.title(),
                live.shortDescription(),
                live.longDescription(),
                live.price(),
                live.compareAtPrice(),
                live.duration(),
                live.sessionType(),
                live.category(),
                false,
                live.host(),
                live.hostEmail(),
                live.hostPhone(),
                live.availableSlots(),
                live.calendlyLink(),
                live.sessionDate(),
                live.imageUrl(),
                live.tags());
    }

    static SessionCreated created(SessionContent content) {
        return new SessionCreated(SESSION, HostId.of(SESSION), content, ADMIN, Instant.EPOCH);
    }

    static SlotReserved reserved(BookingId booking, UserId user, int bookedSlots) {
        return new SlotReserved(SESSION, booking, user, bookedSlots, BOOKED_AT);
    }

    static BookingOpened opened(Money price, @Nullable Instant sessionDate) {
        return new BookingOpened(
                BOOKING,
                USER,
                SESSION,
                REFERENCE,
                new SessionAsBooked(
                        SESSION,
                        "Personal Growth Coaching",
                        "Dr. Sarah Smith",
                        60,
                        SessionType.OTO,
                        SessionCategory.PERSONAL_DEVELOPMENT,
                        null,
                        "https://calendly.com/dr-sarah/coaching",
                        sessionDate),
                ContactMethod.BOTH,
                "Asha",
                "asha@example.com",
                "+911234567890",
                "Career",
                price,
                RefundPolicy.STANDARD,
                price.none() ? null : HOLD_ENDS,
                KOLKATA,
                BOOKED_AT);
    }

    static BookingConfirmed confirmed(ConfirmedBy by) {
        return new BookingConfirmed(BOOKING, USER, SESSION, by, BookingStatus.CONFIRMED, BOOKED_AT);
    }

    static PaymentReceived paid(String paymentId) {
        return new PaymentReceived(
                BOOKING, USER, SESSION, "sandbox", paymentId, "order-1", Map.of(), PRICE, "upi", false, NOW, NOW);
    }

    static BookingCancelled cancelled(CancelledBy by) {
        return new BookingCancelled(BOOKING, USER, SESSION, by, "Why not", NOW);
    }

    static SlotScheduled scheduled(String slot, @Nullable String invitee) {
        return new SlotScheduled(
                BOOKING,
                USER,
                SESSION,
                Instant.parse(slot),
                invitee == null ? null : "event-of-" + invitee,
                invitee,
                null,
                null,
                null,
                BookingStatus.SCHEDULED,
                NOW);
    }

    static BookSession book() {
        return book(BOOKING, USER);
    }

    static BookSession book(BookingId booking, UserId user) {
        return new BookSession(
                booking,
                SESSION,
                user,
                ContactMethod.BOTH,
                "Asha",
                "asha@example.com",
                "+911234567890",
                "Career",
                KOLKATA);
    }

    static RecordPayment payment(String id) {
        return new RecordPayment(
                BOOKING, "sandbox", id, "order-1", Map.of("payment_link", "plink-1"), PRICE, "upi", NOW);
    }

    /** A booking of the one slot of a session, not paid yet. */
    Desk held() {
        return given(created(coaching()), reserved(BOOKING, USER, 1), opened(PRICE, null));
    }

    /** The same, paid and confirmed. */
    Desk paidFor() {
        return held().given(paid("pay-1"), confirmed(ConfirmedBy.PAYMENT));
    }

    Desk scheduledFor(String slot) {
        return paidFor().given(scheduled(slot, "invitee-1"));
    }

    Desk at(String instant) {
        side.at(Instant.parse(instant));
        return this;
    }

    Desk given(Object... events) {
        for (var event : events) {
            side.given(streamOf(event), event);
        }
        return this;
    }

    Desk done(Object... commands) {
        for (var command : commands) {
            side.eventsWhen(command);
        }
        return this;
    }

    <R> R when(Object command, Class<R> reply) {
        return side.when(command, reply);
    }

    List<Object> eventsWhen(Object command) {
        return side.eventsWhen(command);
    }

    Refusal refusalWhen(Object command) {
        return side.refusalWhen(command);
    }

    InvalidInput invalidWhen(Object command) {
        return side.invalidWhen(command);
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case SessionEvent it -> it.sessionId().toString();
            case BookingEvent it -> it.bookingId().toString();
            case ReferenceEvent it -> it.reference().toString();
            default -> throw new IllegalArgumentException("whose event is " + event);
        };
    }
}
