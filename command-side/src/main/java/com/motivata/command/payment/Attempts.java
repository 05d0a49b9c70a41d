package com.motivata.command.payment;

import com.motivata.api.session.BookingId;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often this process has asked for the orders of the last bookings: for those who read its log, not for decisions. */
final class Attempts {

    private static final int BOOKINGS = 10_000;

    private final Map<BookingId, Integer> counts = new LinkedHashMap<>();

    /** @return which attempt this is, from 1 */
    synchronized int next(BookingId booking) {
        int attempt = counts.merge(booking, 1, Integer::sum);
        if (counts.size() > BOOKINGS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return attempt;
    }
}
