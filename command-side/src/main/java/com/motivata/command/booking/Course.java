package com.motivata.command.booking;

import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.BookingStatus;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a booking has come to, apart from its money.
 *
 * @param appointment the slot that was chosen, also before the booking is confirmed
 * @param revoked Calendly's names of appointments and marks that no longer count: what is said of them later is void
 */
record Course(
        BookingStatus status,
        @Nullable Appointment appointment,
        Set<String> revoked,
        @Nullable BookingCancelled cancellation) {

    static final Course BEGUN = new Course(BookingStatus.PENDING, null, Set.of(), null);

    /**
     * @param inviteeUri {@code null} where an admin set the slot
     * @param arrangedAt by Calendly's word
     */
    record Appointment(
            Instant slot,
            @Nullable String calendlyEventUri,
            @Nullable String inviteeUri,
            @Nullable Instant arrangedAt) {}

    Course at(BookingStatus next) {
        return new Course(next, appointment, revoked, cancellation);
    }

    Course after(SlotScheduled event) {
        var arranged = new Appointment(
                event.scheduledSlot(), event.calendlyEventUri(), event.inviteeUri(), event.arrangedAt());
        var before = appointment == null ? null : appointment.inviteeUri();
        return new Course(event.status(), arranged, withRevoked(before, event.supersededInviteeUri()), cancellation);
    }

    Course after(SlotSuperseded event) {
        return new Course(status, appointment, withRevoked(event.inviteeUri()), cancellation);
    }

    Course after(NoShowReverted event) {
        return new Course(event.status(), appointment, withRevoked(event.noShowUri()), cancellation);
    }

    Course after(BookingCancelled event) {
        return new Course(BookingStatus.CANCELLED, appointment, revoked, event);
    }

    private Set<String> withRevoked(@Nullable String... uris) {
        var more = new LinkedHashSet<>(revoked);
        Stream.of(uris).filter(Objects::nonNull).forEach(more::add);
        return more;
    }

    boolean isRevoked(@Nullable String uri) {
        return uri != null && revoked.contains(uri);
    }

    /** @return {@code null} where no appointment counts that Calendly knows of */
    @Nullable
    String currentInvitee() {
        var invitee = appointment == null ? null : appointment.inviteeUri();
        return isRevoked(invitee) ? null : invitee;
    }

    @Nullable
    Instant slot() {
        return appointment == null ? null : appointment.slot();
    }

    /** @return scheduled where a slot was chosen before */
    BookingStatus confirmed() {
        return appointment == null ? BookingStatus.CONFIRMED : BookingStatus.SCHEDULED;
    }
}
