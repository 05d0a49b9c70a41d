package com.motivata.process.notification;

import com.motivata.process.delivery.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something is told, as seen from its occasion. */
enum Timing {
    AT_ONCE {
        @Override
        Optional<Appointment> of(Occasion occasion, Hours hours) {
            return Optional.of(Appointment.at(occasion.at()));
        }
    },
    A_DAY_BEFORE_THE_SLOT {
        @Override
        Optional<Appointment> of(Occasion occasion, Hours hours) {
            return Optional.ofNullable(occasion.slot())
                    .map(slot -> Appointment.ifNotPast(slot.minus(AHEAD), occasion.at()));
        }
    },
    NEXT_MORNING {
        @Override
        Optional<Appointment> of(Occasion occasion, Hours hours) {
            var day = Objects.requireNonNull(occasion.day()).plusDays(1);
            return Optional.of(Appointment.ifNotPast(hours.quizOn(day, occasion.zone()), occasion.at()));
        }
    },
    THIS_EVENING {
        @Override
        Optional<Appointment> of(Occasion occasion, Hours hours) {
            return Optional.of(evening(occasion, Objects.requireNonNull(occasion.day()), hours));
        }
    },
    NEXT_EVENING {
        @Override
        Optional<Appointment> of(Occasion occasion, Hours hours) {
            var next = Objects.requireNonNull(occasion.day()).plusDays(1);
            return Optional.of(evening(occasion, next, hours));
        }
    };

    static final Duration AHEAD = Duration.ofHours(24);

    /** Empty where there is no such moment. */
    abstract Optional<Appointment> of(Occasion occasion, Hours hours);

    private static Appointment evening(Occasion occasion, LocalDate from, Hours hours) {
        var day = hours.firstReminderFrom(from, occasion.zone(), occasion.at());
        return new Appointment(hours.reminderOn(day, occasion.zone()), day, null);
    }

    /**
     * @param day the local day it is for, where it is one of many
     * @param notKept why it comes to nothing
     */
    record Appointment(
            Instant dueAt,
            @Nullable LocalDate day,
            @Nullable Reason notKept) {

        static Appointment at(Instant moment) {
            return new Appointment(moment, null, null);
        }

        static Appointment ifNotPast(Instant moment, Instant now) {
            return new Appointment(moment, null, moment.isBefore(now) ? Reason.TOO_SHORT_NOTICE : null);
        }
    }
}
