package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelSlot;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingCommand.SupersedeSlot;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.BookingStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Calendly says of a booking's appointments, in whatever order: a later one takes the place of an earlier one, and
 * one that no longer counts never comes back.
 */
final class AppointmentRules {

    private AppointmentRules() {}

    static List<BookingEvent> schedule(BookingState booking, ScheduleSlot fact, Instant now) {
        var course = booking.course();
        var isKnown = course.isRevoked(fact.inviteeUri()) || fact.inviteeUri().equals(course.currentInvitee());
        if (isKnown || isOlder(course, fact)) {
            return List.of();
        }
        return List.of(new SlotScheduled(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                fact.slot(),
                fact.calendlyEventUri(),
                fact.inviteeUri(),
                fact.supersededInviteeUri(),
                course.slot(),
                fact.arrangedAt(),
                statusWithSlot(booking),
                now));
    }

    static List<BookingEvent> supersede(BookingState booking, SupersedeSlot fact, Instant now) {
        return superseded(booking, fact.inviteeUri(), fact.newInviteeUri(), now);
    }

    static List<BookingEvent> cancel(BookingState booking, CancelSlot fact, Instant now) {
        var course = booking.course();
        if (booking.status() == BookingStatus.CANCELLED || course.isRevoked(fact.inviteeUri())) {
            return List.of();
        }
        var current = course.currentInvitee();
        return current == null || current.equals(fact.inviteeUri())
                ? CancellationRules.cancel(booking, fact.by(), fact.reason(), now)
                : superseded(booking, fact.inviteeUri(), null, now);
    }

    private static List<BookingEvent> superseded(
            BookingState booking, String invitee, @Nullable String newInvitee, Instant now) {
        return booking.course().isRevoked(invitee)
                ? List.of()
                : List.of(new SlotSuperseded(
                        booking.id(), booking.userId(), booking.sessionId(), invitee, newInvitee, now));
    }

    /** Of two appointments that know nothing of each other, the one made later counts. */
    private static boolean isOlder(Course course, ScheduleSlot fact) {
        var current = course.appointment();
        return current != null
                && current.arrangedAt() != null
                && fact.arrangedAt() != null
                && fact.arrangedAt().isBefore(current.arrangedAt());
    }

    /** A slot does not confirm what is not paid for. */
    private static BookingStatus statusWithSlot(BookingState booking) {
        return switch (booking.status()) {
            case PENDING -> BookingStatus.PENDING;
            case CONFIRMED, SCHEDULED -> BookingStatus.SCHEDULED;
            case COMPLETED, CANCELLED, NO_SHOW -> throw BookingRules.illegal(booking, "scheduled");
        };
    }
}
