package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the user was there. */
final class AttendanceRules {

    private AttendanceRules() {}

    static BookingEvent complete(BookingState booking, Instant now) {
        return switch (booking.status()) {
            case CONFIRMED, SCHEDULED, NO_SHOW ->
                new BookingCompleted(booking.id(), booking.userId(), booking.sessionId(), now);
            case PENDING, COMPLETED, CANCELLED -> throw BookingRules.illegal(booking, "completed");
        };
    }

    static List<BookingEvent> markNoShow(BookingState booking, @Nullable String noShowUri, Instant now) {
        if (booking.course().isRevoked(noShowUri)) {
            return List.of();
        }
        return switch (booking.status()) {
            case CONFIRMED, SCHEDULED, COMPLETED ->
                List.of(new NoShowMarked(booking.id(), booking.userId(), booking.sessionId(), noShowUri, now));
            case NO_SHOW -> List.of();
            case PENDING, CANCELLED -> throw BookingRules.illegal(booking, "a no-show");
        };
    }

    /** A mark that is not known yet will be void when it comes. */
    static List<BookingEvent> revertNoShow(BookingState booking, @Nullable String noShowUri, Instant now) {
        if (booking.course().isRevoked(noShowUri)) {
            return List.of();
        }
        if (booking.status() == BookingStatus.NO_SHOW) {
            return List.of(reverted(booking, noShowUri, BookingStatus.COMPLETED, now));
        }
        return noShowUri == null ? List.of() : List.of(reverted(booking, noShowUri, booking.status(), now));
    }

    private static NoShowReverted reverted(
            BookingState booking, @Nullable String noShowUri, BookingStatus status, Instant now) {
        return new NoShowReverted(booking.id(), booking.userId(), booking.sessionId(), noShowUri, status, now);
    }
}
