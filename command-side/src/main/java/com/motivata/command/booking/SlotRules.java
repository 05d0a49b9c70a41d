package com.motivata.command.booking;

import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionRefusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a session's slots: never more than there are, and each released or used once. */
final class SlotRules {

    private SlotRules() {}

    /** Throws what a booking of it is refused with. */
    static void checkOpen(@Nullable SessionState state, Instant now) {
        var session = SessionRules.existing(state);
        if (!isOpen(session.content(), now)) {
            throw new Refusal(SessionRefusal.SESSION_NOT_OPEN, "This session is not open for booking");
        }
        if (session.fullyBooked()) {
            throw new Refusal(SessionRefusal.SESSION_FULLY_BOOKED, "No slots are available for this session");
        }
    }

    static SlotReserved reserve(@Nullable SessionState state, BookingId booking, UserId user, Instant now) {
        checkOpen(state, now);
        var session = SessionRules.existing(state);
        return new SlotReserved(session.id(), booking, user, session.slots().booked() + 1, now);
    }

    /** @return nothing where the booking has no slot any more */
    static Optional<SlotReleased> release(SessionState session, BookingId booking, UserId user, Instant now) {
        return session.slots().isActive(booking, user)
                ? Optional.of(new SlotReleased(
                        session.id(), booking, user, session.slots().booked() - 1, now))
                : Optional.empty();
    }

    /** @return nothing where the slot is not held for the booking any more */
    static Optional<SlotUsed> use(SessionState session, BookingId booking, UserId user, Instant now) {
        return session.slots().isActive(booking, user)
                ? Optional.of(new SlotUsed(session.id(), booking, user, now))
                : Optional.empty();
    }

    private static boolean isOpen(SessionContent content, Instant now) {
        return content.live() && (content.sessionDate() == null || now.isBefore(content.sessionDate()));
    }
}
