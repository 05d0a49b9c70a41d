package com.motivata.api.challenge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Consecutive local dates with a completion. The dates are those recorded when the days were completed, so neither a move
 * nor a change of the clocks alters the past.
 *
 * @param current ending today or yesterday; 0 once a whole day went by
 * @param longest of all; never falls
 */
public record Streak(int current, int longest) {

    public static Streak of(Collection<LocalDate> completed, LocalDate today) {
        int length = 0;
        int longest = 0;
        LocalDate last = null;
        for (var date : new TreeSet<>(completed)) {
            length = last != null && last.plusDays(1).equals(date) ? length + 1 : 1;
            longest = Math.max(longest, length);
            last = date;
        }
        boolean alive = last != null && !last.isBefore(today.minusDays(1));
        return new Streak(alive ? length : 0, longest);
    }
}
