package com.motivata.command.booking;

import com.motivata.api.session.BookingId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has an active booking, one each. Kept on many small shelves, of which a change copies one: a session with thousands
 * of bookings is folded event by event, and each state stays as it was.
 *
 * @param shelves by the user's hash; a user id to their booking
 */
record ActiveBookings(List<Map<String, BookingId>> shelves, int size) {

    private static final int SHELVES = 128;

    static final ActiveBookings NONE = new ActiveBookings(Collections.nCopies(SHELVES, Map.of()), 0);

    Optional<BookingId> of(String user) {
        return Optional.ofNullable(shelves.get(shelfOf(user)).get(user));
    }

    ActiveBookings with(String user, BookingId booking) {
        var shelf = new LinkedHashMap<>(shelves.get(shelfOf(user)));
        var isNew = shelf.put(user, booking) == null;
        return replaced(user, shelf, isNew ? size + 1 : size);
    }

    /** Only where it is the one the user has. */
    ActiveBookings without(String user, BookingId booking) {
        var shelf = new LinkedHashMap<>(shelves.get(shelfOf(user)));
        return shelf.remove(user, booking) ? replaced(user, shelf, size - 1) : this;
    }

    List<BookingId> bookings() {
        return shelves.stream().flatMap(shelf -> shelf.values().stream()).toList();
    }

    private ActiveBookings replaced(String user, Map<String, BookingId> shelf, int newSize) {
        var changed = new ArrayList<>(shelves);
        changed.set(shelfOf(user), shelf);
        return new ActiveBookings(changed, newSize);
    }

    private static int shelfOf(String user) {
        return Math.floorMod(user.hashCode(), SHELVES);
    }
}
