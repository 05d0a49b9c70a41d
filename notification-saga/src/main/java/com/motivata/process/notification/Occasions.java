package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.process.delivery.Cause;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what has to be known of an event to tell somebody about it. */
@Component
class Occasions {

    static final String DAY = "day";
    static final String STREAK = "streak";

    private final World world;

    Occasions(World world) {
        this.world = world;
    }

    Occasion of(SosProgressEvent event, EventMessage<?> message) {
        var day = event instanceof QuizSubmitted submitted ? submitted.day() : null;
        Map<String, String> facts = event instanceof QuizSubmitted submitted
                ? Map.of(DAY, Integer.toString(submitted.dayNumber() + 1))
                : Map.of();
        var about = event.progressId().toString();
        return plain(event.userId(), about, event.runId().value(), day, facts, cause(event, message, about));
    }

    Occasion of(ChallengeProgressEvent event, EventMessage<?> message) {
        var day = switch (event) {
            case ChallengeJoined joined -> joined.day();
            case DayCompleted done -> done.day();
            case MilestoneReached milestone -> null;
            case ChallengeProgressEvent.ChallengeCompleted completed -> null;
            case ChallengeProgressEvent.ChallengeLeft left -> null;
        };
        Map<String, String> facts = event instanceof MilestoneReached milestone
                ? Map.of(STREAK, Integer.toString(milestone.days()))
                : Map.of();
        var about = event.progressId().toString();
        return plain(event.userId(), about, event.participationId().value(), day, facts, cause(event, message, about));
    }

    /** Empty where the booking's beginning cannot be found. */
    Optional<Occasion> of(BookingEvent event, EventMessage<?> message) {
        return world.fold(event.bookingId(), BookingEvent.class, BookingNow::after)
                .map(booking -> of(event, booking, message));
    }

    private Occasion of(BookingEvent event, BookingNow booking, EventMessage<?> message) {
        var id = event.bookingId().value();
        return new Occasion(
                event.userId(),
                id,
                id,
                booking.opened().zone(),
                null,
                booking,
                slot(event, booking),
                hostHasPhone(event),
                Map.of(),
                cause(event, message, id));
    }

    /** A session with a date of its own needs no slot to be chosen. */
    private static @Nullable Instant slot(BookingEvent event, BookingNow booking) {
        if (event instanceof SlotScheduled scheduled) {
            return scheduled.scheduledSlot();
        }
        return booking.scheduledSlot() != null
                ? booking.scheduledSlot()
                : booking.opened().session().sessionDate();
    }

    private boolean hostHasPhone(BookingEvent event) {
        return world.fold(event.sessionId(), SessionEvent.class, SessionNow::after)
                .map(session -> session.content().hostPhone())
                .isPresent();
    }

    private static Occasion plain(
            UserId user, String about, String subject, @Nullable LocalDay day, Map<String, String> facts, Cause cause) {
        ZoneId zone = day == null ? ZoneOffset.UTC : day.zone();
        return new Occasion(
                user, about, subject, zone, day == null ? null : day.date(), null, null, false, facts, cause);
    }

    private static Cause cause(Object event, EventMessage<?> message, String about) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(StoredAs.class));
        long sequence = message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
        return new Cause(message.getIdentifier(), type.value(), message.getTimestamp(), about, sequence);
    }
}
