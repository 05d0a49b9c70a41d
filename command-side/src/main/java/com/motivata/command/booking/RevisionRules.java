package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.AdminNoteWritten;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.common.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an admin changes of a booking: each change by the rule it has anyway, one after the other, all or nothing. */
final class RevisionRules {

    private RevisionRules() {}

    static List<BookingEvent> revise(BookingState booking, ReviseBooking wish, Instant now) {
        checkTogether(booking, wish);
        var events = new ArrayList<BookingEvent>();
        var current = applied(booking, toStatus(booking, wish, now), events);
        current = applied(current, toSlot(current, wish, now), events);
        applied(current, toNote(current, wish, now), events);
        return events;
    }

    private static BookingState applied(BookingState booking, List<BookingEvent> news, List<BookingEvent> events) {
        var current = booking;
        for (var event : news) {
            events.add(event);
            current = current.next(event);
        }
        return current;
    }

    private static void checkTogether(BookingState booking, ReviseBooking wish) {
        if (wish.cancellationReason().asked() && wish.status().value() != BookingStatus.CANCELLED) {
            throw new InvalidInput("cancellationReason", "A cancellation reason goes with the status cancelled only");
        }
        var slot = wish.scheduledSlot();
        if (slot.asked() && slot.value() == null && booking.course().slot() != null) {
            throw new InvalidInput("scheduledSlot", "A slot can be moved, but not taken away");
        }
    }

    /** What it is already stays so, but for a second cancellation. */
    private static List<BookingEvent> toStatus(BookingState booking, ReviseBooking wish, Instant now) {
        if (!wish.status().asked()) {
            return List.of();
        }
        var status = Objects.requireNonNull(wish.status().value());
        if (status == booking.status() && status != BookingStatus.CANCELLED) {
            return List.of();
        }
        return switch (status) {
            case PENDING -> throw BookingRules.illegal(booking, "made pending");
            case CONFIRMED -> List.of(confirm(booking, now));
            case SCHEDULED -> checkedToHaveSlot(booking, wish);
            case COMPLETED -> List.of(AttendanceRules.complete(booking, now));
            case NO_SHOW -> AttendanceRules.markNoShow(booking, null, now);
            case CANCELLED ->
                CancellationRules.cancel(
                        booking, CancelledBy.ADMIN, wish.cancellationReason().value(), now);
        };
    }

    private static BookingEvent confirm(BookingState booking, Instant now) {
        if (booking.status() != BookingStatus.PENDING) {
            throw BookingRules.illegal(booking, "confirmed");
        }
        return new BookingConfirmed(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                ConfirmedBy.ADMIN,
                booking.course().confirmed(),
                now);
    }

    /** The slot itself is the next step. */
    private static List<BookingEvent> checkedToHaveSlot(BookingState booking, ReviseBooking wish) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw BookingRules.illegal(booking, "scheduled");
        }
        if (wish.scheduledSlot().value() == null) {
            throw new InvalidInput("scheduledSlot", "A scheduled booking needs its slot");
        }
        return List.of();
    }

    private static List<BookingEvent> toSlot(BookingState booking, ReviseBooking wish, Instant now) {
        var slot = wish.scheduledSlot().value();
        if (slot == null || slot.equals(booking.course().slot())) {
            return List.of();
        }
        return switch (booking.status()) {
            case CONFIRMED, SCHEDULED -> List.of(scheduled(booking, slot, now));
            case PENDING, COMPLETED, CANCELLED, NO_SHOW -> throw BookingRules.illegal(booking, "scheduled");
        };
    }

    private static SlotScheduled scheduled(BookingState booking, Instant slot, Instant now) {
        return new SlotScheduled(
                booking.id(),
                booking.userId(),
                booking.sessionId(),
                slot,
                null,
                null,
                null,
                booking.course().slot(),
                null,
                BookingStatus.SCHEDULED,
                now);
    }

    private static List<BookingEvent> toNote(BookingState booking, ReviseBooking wish, Instant now) {
        var note = wish.adminNotes();
        return note.asked() && !Objects.equals(note.value(), booking.adminNote())
                ? List.of(new AdminNoteWritten(booking.id(), booking.userId(), booking.sessionId(), note.value(), now))
                : List.of();
    }
}
