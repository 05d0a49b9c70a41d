package com.motivata.command.booking;

import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import java.util.List;
import java.util.Optional;

/**
 * The book of a session's slots.
 *
 * @param active what is held, confirmed or scheduled
 * @param used how many took place, or would have
 */
record Slots(ActiveBookings active, int used) {

    static final Slots NONE = new Slots(ActiveBookings.NONE, 0);

    int booked() {
        return active.size() + used;
    }

    Optional<BookingId> of(UserId user) {
        return active.of(user.value());
    }

    boolean isActive(BookingId booking, UserId user) {
        return of(user).filter(booking::equals).isPresent();
    }

    List<BookingId> bookings() {
        return active.bookings();
    }

    Slots after(SlotReserved event) {
        return new Slots(active.with(event.userId().value(), event.bookingId()), used);
    }

    Slots after(SlotReleased event) {
        return new Slots(active.without(event.userId().value(), event.bookingId()), used);
    }

    Slots after(SlotUsed event) {
        return new Slots(active.without(event.userId().value(), event.bookingId()), used + 1);
    }
}
