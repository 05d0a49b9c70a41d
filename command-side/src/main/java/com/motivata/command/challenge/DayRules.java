package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Refusal;
import com.motivata.command.challenge.ChallengeProgressState.Participating;
import java.time.Instant;
import java.time.ZoneId;

/** Which day of a participation is open, and since when or from when on. */
final class DayRules {

    private DayRules() {}

    static void checkDayNumber(Participating participating, int dayNumber, Instant now, ZoneId zone) {
        if (dayNumber != participating.currentDay()) {
            throw invalid("Day " + dayNumber + " is not your current day. " + opening(participating, now, zone));
        }
    }

    static void checkDayIsNew(Participating participating, LocalDay day, Instant now) {
        var last = participating.lastCompletion();
        if (last.isPresent() && !day.date().isAfter(last.get())) {
            throw invalid("You have completed a day on " + last.get() + " already. "
                    + opening(participating, now, day.zone()));
        }
    }

    private static String opening(Participating participating, Instant now, ZoneId zone) {
        var day = "Day " + participating.currentDay();
        return participating
                .lastCompletion()
                .map(last -> LocalDay.midnightAfter(last, zone))
                .map(opens -> day + (opens.isAfter(now) ? " opens at " : " has been open since ") + opens)
                .orElse(day + " is open now");
    }

    private static Refusal invalid(String message) {
        return new Refusal(ChallengeRefusal.INVALID_DAY_NUMBER, message);
    }
}
