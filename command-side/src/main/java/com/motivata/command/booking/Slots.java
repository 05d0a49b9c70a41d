package com.motivata.command.booking;

import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The book of a session's slots.
 *
 * @param active the user's booking that is held, confirmed or scheduled: one each
 * @param used how many took place, or would have
 */
record Slots(Map<String, BookingId> active, int used) {

    static final Slots NONE = new Slots(Map.of(), 0);

    int booked() {
        return active.size() + used;
    }

    Optional<BookingId> of(UserId user) {
        return Optional.ofNullable(active.get(user.value()));
    }

    boolean isActive(BookingId booking, UserId user) {
        return booking.equals(active.get(user.value()));
    }

    List<BookingId> bookings() {
        return List.copyOf(active.values());
    }

    Slots after(SlotReserved event) {
        var more = new LinkedHashMap<>(active);
        more.put(event.userId().value(), event.bookingId());
        return new Slots(more, used);
    }

    Slots after(SlotReleased event) {
        return new Slots(without(event.bookingId(), event.userId()), used);
    }

    Slots after(SlotUsed event) {
        return new Slots(without(event.bookingId(), event.userId()), used + 1);
    }

    private Map<String, BookingId> without(BookingId booking, UserId user) {
        var fewer = new LinkedHashMap<>(active);
        fewer.remove(user.value(), booking);
        return fewer;
    }
}
