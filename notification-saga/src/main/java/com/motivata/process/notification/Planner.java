package com.motivata.process.notification;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.MessageKey;
import com.motivata.process.delivery.NewMessage;
import com.motivata.process.delivery.Party;
import com.motivata.process.delivery.Reason;
import com.motivata.process.notification.Timing.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static com.motivata.process.notification.WhoHearsWhat.rulesFor;

/** Turns an event into the messages the table asks for. Knows neither the clock nor the database. */
final class Planner {

    private Planner() {}

    /** @param now what was worth telling long before is stored too, and not sent */
    static List<NewMessage> messages(Object event, Occasion occasion, Hours hours, Instant now) {
        return rulesFor(event)
                .filter(rule -> concerns(rule, occasion))
                .flatMap(rule -> rule.when().of(occasion, hours).stream()
                        .flatMap(appointment -> messages(rule, occasion, appointment, now)))
                .toList();
    }

    /** A host is told that a booking is off only if they were told that it was on. */
    private static boolean concerns(Rule rule, Occasion occasion) {
        return rule.to() == Party.USER
                || occasion.booking() == null
                || occasion.booking().everConfirmed();
    }

    private static Stream<NewMessage> messages(Rule rule, Occasion occasion, Appointment appointment, Instant now) {
        return rule.by().of(occasion).stream().map(channel -> message(rule, channel, occasion, appointment, now));
    }

    private static NewMessage message(
            Rule rule, NotificationChannel channel, Occasion occasion, Appointment appointment, Instant now) {
        var booking = occasion.booking();
        return new NewMessage(
                new MessageKey(cause(occasion, appointment), rule.kind(), rule.to(), channel),
                occasion.userId(),
                booking == null ? null : booking.opened().bookingId().value(),
                occasion.about(),
                occasion.subject(),
                WhoHearsWhat.templateOf(rule.kind(), rule.to()),
                facts(occasion, appointment),
                occasion.zone(),
                occasion.cause(),
                rule.words(),
                appointment.dueAt(),
                notKept(rule, appointment, now));
    }

    /** Of what comes every day the day is the cause, whatever event it was planned by. */
    private static String cause(Occasion occasion, Appointment appointment) {
        return appointment.day() == null
                ? occasion.cause().eventId()
                : dayOf(occasion.subject(), appointment.day().toString());
    }

    private static Map<String, String> facts(Occasion occasion, Appointment appointment) {
        return appointment.day() == null
                ? occasion.facts()
                : Map.of(Occasions.DAY, appointment.day().toString());
    }

    static String dayOf(String subject, String day) {
        return subject + "/" + day;
    }

    private static @Nullable Reason notKept(Rule rule, Appointment appointment, Instant now) {
        if (appointment.notKept() != null) {
            return appointment.notKept();
        }
        return appointment.dueAt().plus(WhoHearsWhat.worthOf(rule.kind())).isBefore(now) ? Reason.TOO_LATE : null;
    }
}
