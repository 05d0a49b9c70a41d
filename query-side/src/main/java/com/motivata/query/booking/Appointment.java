package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.SlotScheduled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The slot that was chosen.
 *
 * @param inviteeUri Calendly's name of it; {@code null} where an admin set it
 * @param superseded Calendly says that it no longer counts, and has not named another one yet
 */
record Appointment(
        Instant slot,
        @Nullable String calendlyEventUri,
        @Nullable String inviteeUri,
        @Nullable Instant rescheduledFrom,
        @Nullable Instant arrangedAt,
        boolean superseded) {

    static Appointment of(SlotScheduled event) {
        return new Appointment(
                event.scheduledSlot(),
                event.calendlyEventUri(),
                event.inviteeUri(),
                event.rescheduledFrom(),
                event.arrangedAt(),
                false);
    }

    Appointment afterSuperseding(String invitee) {
        return invitee.equals(inviteeUri)
                ? new Appointment(slot, calendlyEventUri, inviteeUri, rescheduledFrom, arrangedAt, true)
                : this;
    }
}
