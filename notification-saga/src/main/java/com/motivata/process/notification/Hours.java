package com.motivata.process.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When users are told what is told at a certain hour, by the clock where they live.
 *
 * @param quiz on the day the next quiz opens
 * @param reminder on a day of a challenge that has not been completed
 */
@ConfigurationProperties("motivata.notifications")
record Hours(
        @DefaultValue("08:00") LocalTime quiz,
        @DefaultValue("18:00") LocalTime reminder) {

    /** Where the clocks skip the hour it is the next one; where they show it twice it is the first. */
    Instant quizOn(LocalDate day, ZoneId zone) {
        return day.atTime(quiz).atZone(zone).toInstant();
    }

    Instant reminderOn(LocalDate day, ZoneId zone) {
        return day.atTime(reminder).atZone(zone).toInstant();
    }

    /** The first day, from this one on, whose reminder is not in the past. */
    LocalDate firstReminderFrom(LocalDate day, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var first = day.isBefore(today) ? today : day;
        return reminderOn(first, zone).isBefore(now) ? first.plusDays(1) : first;
    }
}
