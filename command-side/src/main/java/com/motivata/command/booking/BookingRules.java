package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a booking begins, and whose it is. */
final class BookingRules {

    /** Longer than a provider is waited for: until then the request that opened the booking may still get its order. */
    private static final Duration ORDER_IS_LOST_AFTER = Duration.ofMinutes(1);

    private BookingRules() {}

    static List<BookingEvent> open(
            BookSession wish, SessionContent session, BookingReference reference, Duration hold, Instant now) {
        var method = Objects.requireNonNullElse(wish.contactMethod(), ContactMethod.BOTH);
        ContactRules.check(method, wish.userEmail(), wish.userPhone());
        var isFree = session.price().none();
        var opened = new BookingOpened(
                wish.bookingId(),
                wish.userId(),
                wish.sessionId(),
                reference,
                asBooked(wish.sessionId(), session),
                method,
                wish.userName(),
                wish.userEmail(),
                wish.userPhone(),
                wish.userNotes(),
                session.price(),
                RefundPolicy.STANDARD,
                isFree ? null : now.plus(hold),
                wish.zone(),
                now);
        return isFree ? List.of(opened, confirmedForFree(opened)) : List.of(opened);
    }

    static BookingState existing(@Nullable BookingState state) {
        if (state == null) {
            throw new Refusal(BookingRefusal.BOOKING_NOT_FOUND, "Booking not found");
        }
        return state;
    }

    /** Somebody else's is as little there as none. */
    static BookingState ofUser(@Nullable BookingState state, UserId user) {
        return existing(state != null && state.userId().equals(user) ? state : null);
    }

    /** Whether it is given again to who books once more, since there is no other way to pay for it. */
    static boolean isWithoutOrder(BookingState booking, Instant now) {
        var account = booking.account();
        return booking.isAwaitingPayment()
                && account.order() == null
                && (account.orderFailed() || !now.isBefore(booking.opened().at().plus(ORDER_IS_LOST_AFTER)));
    }

    static Refusal illegal(BookingState booking, String wish) {
        return new Refusal(
                BookingRefusal.ILLEGAL_CHANGE,
                "A booking that is %s cannot be %s".formatted(words(booking.status()), wish));
    }

    private static String words(BookingStatus status) {
        return status == BookingStatus.NO_SHOW ? "a no-show" : status.name().toLowerCase(Locale.ROOT);
    }

    private static BookingConfirmed confirmedForFree(BookingOpened opened) {
        return new BookingConfirmed(
                opened.bookingId(),
                opened.userId(),
                opened.sessionId(),
                ConfirmedBy.FREE,
                BookingStatus.CONFIRMED,
                opened.at());
    }

    private static SessionAsBooked asBooked(SessionId id, SessionContent session) {
        return new SessionAsBooked(
                id,
                session.title(),
                session.host(),
                session.duration(),
                session.sessionType(),
                session.category(),
                session.imageUrl(),
                session.calendlyLink(),
                session.sessionDate());
    }
}
