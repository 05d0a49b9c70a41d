package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.DayOfStreak;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.LocalDay;
import com.motivata.query.challenge.ParticipationView.CompletedDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A participation date by date: what counted, and what broke the streak. To be read once. */
final class StreakCalendar {

    private final ParticipationView participation;
    private final LocalDay today;
    private final TreeMap<LocalDate, CompletedDay> completed = new TreeMap<>();
    private final @Nullable LocalDate end;

    private ZoneId zone;
    private int streak;

    StreakCalendar(ParticipationView participation, LocalDay today) {
        this.participation = participation;
        this.today = today;
        this.end = end(participation);
        this.zone = participation.joined().zone();
        participation.days().forEach(day -> completed.put(day.date(), day));
    }

    List<DayOfStreak> days() {
        var last = last();
        var days = new ArrayList<DayOfStreak>();
        for (var date = first(); !date.isAfter(last); date = date.plusDays(1)) {
            days.add(on(date));
        }
        return days;
    }

    /** Who flies west after joining may complete a day on an earlier date. */
    private LocalDate first() {
        var joined = participation.joined().date();
        return completed.isEmpty() ? joined : earlier(joined, completed.firstKey());
    }

    /** Once it is over, one date more than it had: the one that ends the streak. Nobody reads years of nothing. */
    private LocalDate last() {
        var last = end == null ? today.date() : earlier(today.date(), end.plusDays(1));
        var recorded = completed.isEmpty() ? participation.joined().date() : completed.lastKey();
        return last.isAfter(recorded) ? last : recorded;
    }

    private DayOfStreak on(LocalDate date) {
        var day = completed.get(date);
        return day == null ? missed(date) : counted(day);
    }

    private DayOfStreak counted(CompletedDay day) {
        streak++;
        zone = day.day().zone();
        return new DayOfStreak(day.date(), zone, true, day.dayNumber(), day.completedAt(), day.recordedAt(), null);
    }

    private DayOfStreak missed(LocalDate date) {
        var reason = reason(date);
        streak = 0;
        var where = date.equals(today.date()) ? today.zone() : zone;
        return new DayOfStreak(date, where, false, null, null, null, reason);
    }

    private String reason(LocalDate date) {
        if (end != null && !date.isBefore(end)) {
            return participation.status() == ParticipationStatus.COMPLETED
                    ? "The challenge is completed, so no further day counts"
                    : "You left the challenge, so no further day counts";
        }
        if (isOpen(date)) {
            return streak == 0
                    ? "No day is completed yet today"
                    : "No day is completed yet today; the streak of " + length() + " lives until midnight";
        }
        return streak == 0
                ? "No day was completed on this date"
                : "No day was completed on this date, which broke the streak of " + length();
    }

    private boolean isOpen(LocalDate date) {
        return date.equals(today.date()) && completed.higherKey(date) == null;
    }

    private String length() {
        return streak == 1 ? "1 day" : streak + " days";
    }

    private static @Nullable LocalDate end(ParticipationView participation) {
        return switch (participation.status()) {
            case IN_PROGRESS -> null;
            case COMPLETED -> participation.days().getLast().date();
            case ABANDONED ->
                LocalDate.ofInstant(Objects.requireNonNull(participation.leftAt()), participation.lastZone());
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
