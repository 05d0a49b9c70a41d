package com.motivata.command.booking.web;

import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.common.Change;
import com.motivata.api.session.BookingId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to change of a booking: all of it, or nothing. */
record BookingChangeBody(
        Change<@NotNull(message = "Status is required") BookingStatus> status,
        Change<@Nullable Instant> scheduledSlot,
        Change<@Nullable @Size(max = Limits.NOTES, message = "Admin notes are too long") String> adminNotes,
        Change<@Nullable @Size(max = Limits.REASON, message = "Cancellation reason is too long") String>
                cancellationReason) {

    ReviseBooking toCommand(BookingId id) {
        return new ReviseBooking(id, status, scheduledSlot, adminNotes, cancellationReason);
    }
}
