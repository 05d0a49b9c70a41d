package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.notification.QuietHours;
import com.motivata.process.delivery.NewMessage;
import com.motivata.process.delivery.Reason;
import com.motivata.process.notification.Timing.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Instants people are told at, by the clock where they live. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimingTest {

    private static final Hours HOURS = new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata,        2026-03-10, 2026-03-11T02:30:00Z",
        "America/Los_Angeles, 2026-03-10, 2026-03-11T15:00:00Z",
        "Europe/Berlin,       2026-03-10, 2026-03-11T07:00:00Z",
        "Pacific/Auckland,    2026-03-10, 2026-03-10T19:00:00Z",
        "Pacific/Kiritimati,  2026-03-10, 2026-03-10T18:00:00Z",
        // the clocks go forward in the night between
        "Europe/Berlin,       2026-03-28, 2026-03-29T06:00:00Z",
        "America/Los_Angeles, 2026-03-07, 2026-03-08T15:00:00Z",
        // and back
        "Europe/Berlin,       2026-10-24, 2026-10-25T07:00:00Z",
        "America/Los_Angeles, 2026-10-31, 2026-11-01T16:00:00Z",
        // a whole day is skipped: nobody is told on a day that is not
        "Pacific/Apia,        2011-12-29, 2011-12-30T18:00:00Z"
    })
    void the_quiz_of_the_next_day_is_announced_at_eight(ZoneId zone, LocalDate day, Instant expected) {
        var submitted = day.atTime(7, 0).atZone(zone).toInstant();
        assertThat(Timing.NEXT_MORNING.of(Bookings.day(day, zone, submitted), HOURS))
                .contains(new Appointment(expected, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata,        2026-03-10T09:00, 2026-03-10, 2026-03-10T12:30:00Z",
        "Asia/Kolkata,        2026-03-10T18:00:01, 2026-03-11, 2026-03-11T12:30:00Z",
        "America/Los_Angeles, 2026-03-10T17:59, 2026-03-10, 2026-03-11T01:00:00Z",
        "Pacific/Auckland,    2026-04-05T10:00, 2026-04-05, 2026-04-05T06:00:00Z",
        "Europe/Berlin,       2026-03-29T01:30, 2026-03-29, 2026-03-29T16:00:00Z",
        "America/Sao_Paulo,   2026-03-10T23:59, 2026-03-11, 2026-03-11T21:00:00Z"
    })
    void who_joins_is_reminded_the_same_evening_or_the_next(
            ZoneId zone, LocalDateTime joined, LocalDate day, Instant expected) {
        var at = joined.atZone(zone).toInstant();
        var appointment = Timing.THIS_EVENING
                .of(Bookings.day(joined.toLocalDate(), zone, at), HOURS)
                .orElseThrow();
        assertThat(appointment).isEqualTo(new Appointment(expected, day, null));
    }

    @Test
    void a_day_that_was_done_offline_and_is_told_late_is_followed_by_the_next_evening_there_is() {
        var zone = ZoneId.of("Asia/Kolkata");
        var told = Instant.parse("2026-03-12T14:00:00Z"); // half past seven in the evening, two days later
        var appointment = Timing.NEXT_EVENING
                .of(Bookings.day(LocalDate.parse("2026-03-10"), zone, told), HOURS)
                .orElseThrow();
        assertThat(appointment.day()).isEqualTo("2026-03-13");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T10:00:00Z, 2026-03-28T10:00:00Z,",
        "2026-03-11T09:00:01Z, 2026-03-10T09:00:01Z,",
        "2026-03-11T08:59:59Z, 2026-03-10T08:59:59Z, TOO_SHORT_NOTICE"
    })
    void a_session_is_reminded_of_24_hours_ahead_where_there_are_as_many(Instant slot, Instant due, Reason notKept) {
        var booking = Bookings.booking(ContactMethod.BOTH, true, ZoneId.of("Europe/Berlin"));
        var occasion = Bookings.occasion(booking, slot, Instant.parse("2026-03-10T09:00:00Z"));
        assertThat(Timing.A_DAY_BEFORE_THE_SLOT.of(occasion, HOURS)).contains(new Appointment(due, null, notKept));
    }

    @Test
    void one_slot_is_one_message_for_each_channel_and_another_slot_are_others() {
        var booking = Bookings.booking(ContactMethod.BOTH, true, ZoneId.of("Asia/Kolkata"));
        var now = Instant.parse("2026-03-10T09:00:00Z");
        var occasion = Bookings.occasion(booking, now.plusSeconds(400_000), now);
        var messages = Planner.messages(scheduled(booking, now), occasion, HOURS, now);

        assertThat(messages)
                .extracting(message -> message.key().channel().name())
                .containsExactlyInAnyOrder("EMAIL", "WHATSAPP", "PUSH");
        assertThat(messages).extracting(message -> message.key().id()).doesNotHaveDuplicates();
        assertThat(Planner.messages(scheduled(booking, now), occasion, HOURS, now))
                .isEqualTo(messages);
    }

    @Test
    void what_happened_long_ago_is_stored_and_not_told() {
        var booking = Bookings.booking(ContactMethod.EMAIL, true, ZoneId.of("Asia/Kolkata"));
        var then = Instant.parse("2025-03-10T09:00:00Z");
        var occasion = Bookings.occasion(booking, then.plusSeconds(400_000), then);
        assertThat(Planner.messages(scheduled(booking, then), occasion, HOURS, Instant.parse("2026-03-10T09:00:00Z")))
                .isNotEmpty()
                .extracting(NewMessage::notSent)
                .containsOnly(Reason.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-03-10T23:30, Asia/Kolkata,  2026-03-11T07:00",
        "22:00, 07:00, 2026-03-10T06:59, Asia/Kolkata,  2026-03-10T07:00",
        "22:00, 07:00, 2026-03-10T07:00, Asia/Kolkata,",
        "22:00, 07:00, 2026-03-10T21:59, Asia/Kolkata,",
        "12:00, 14:00, 2026-03-10T13:00, America/Denver, 2026-03-10T14:00",
        "22:00, 02:30, 2026-03-28T23:00, Europe/Berlin, 2026-03-29T03:30"
    })
    void quiet_hours_end_by_the_clock_on_the_wall(
            LocalTime from, LocalTime to, LocalDateTime now, ZoneId zone, LocalDateTime end) {
        var found = new QuietHours(from, to).endAfter(now.atZone(zone).toInstant(), zone);
        assertThat(found.map(instant -> instant.atZone(zone).toLocalDateTime()).orElse(null))
                .isEqualTo(end);
    }

    private static SlotScheduled scheduled(BookingNow booking, Instant at) {
        return new SlotScheduled(
                booking.opened().bookingId(),
                Bookings.UMA,
                booking.opened().sessionId(),
                at.plusSeconds(400_000),
                null,
                null,
                null,
                null,
                null,
                BookingStatus.SCHEDULED,
                at);
    }
}
