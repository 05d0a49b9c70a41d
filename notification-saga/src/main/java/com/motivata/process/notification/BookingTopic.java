package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.session.SessionEvent;
import com.motivata.process.delivery.Message;
import com.motivata.process.delivery.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bookings: confirmed, to be reminded of, cancelled; told to the user, and to the host. */
@Component
class BookingTopic implements Topic {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final World world;

    BookingTopic(World world) {
        this.world = world;
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(
                NotificationKind.SESSION_BOOKED, NotificationKind.SESSION_REMINDER, NotificationKind.SESSION_CANCELLED);
    }

    @Override
    public Sight look(Message message, Instant now) {
        var booking = world.fold(message.subject(), BookingEvent.class, BookingNow::after)
                .orElse(null);
        if (booking == null) {
            return new Sight.Void("there is no such booking");
        }
        var session = world.fold(booking.opened().sessionId(), SessionEvent.class, SessionNow::after)
                .orElse(null);
        var view = new Booked(message, booking, session);
        return switch (message.kind()) {
            case SESSION_REMINDER -> view.reminder(now);
            case SESSION_CANCELLED -> view.cancelled();
            default -> view.confirmed();
        };
    }

    private record Booked(
            Message message, BookingNow booking, @Nullable SessionNow session) {

        Sight confirmed() {
            if (booking.status() == BookingStatus.CANCELLED) {
                return new Sight.Void("the booking is cancelled");
            }
            return isForHost() ? toldToHost() : toldToUser();
        }

        private Sight toldToUser() {
            var page = opened().session().calendlyLink();
            var link = page == null
                    ? null
                    : opened().reference().trackedIn(page, opened().userName(), opened().userEmail());
            var fields = fields();
            put(fields, "calendlyLink", link);
            var when = slot() == null ? "to be arranged" : dayAndTime(slot());
            return good(
                    "Your session “%s” is booked".formatted(title()),
                    "With %s. Booking reference %s.".formatted(hostName(), opened().reference()),
                    fields,
                    List.of(
                            Content.NAME,
                            title(),
                            hostName(),
                            link == null ? when : link,
                            opened().reference().value()));
        }

        private Sight toldToHost() {
            var fields = fields();
            put(fields, "bookedBy", opened().userName());
            put(fields, "userEmail", opened().userEmail());
            put(fields, "userPhone", opened().userPhone());
            put(fields, "userNotes", opened().userNotes());
            return good(
                    "New booking of “%s”".formatted(title()),
                    "Booking reference %s.".formatted(opened().reference()),
                    fields,
                    List.of(
                            Content.NAME,
                            title(),
                            opened().userName() == null ? "a user" : opened().userName(),
                            opened().reference().value()));
        }

        Sight reminder(Instant now) {
            var slot = slot();
            if (!booking.isOn()) {
                return new Sight.Void(
                        "the booking is " + booking.status().name().toLowerCase(Locale.ROOT));
            }
            if (slot == null || !slot.isAfter(now)) {
                return new Sight.Void("the session is not ahead");
            }
            var due = slot.minus(Timing.AHEAD);
            if (due.isAfter(now)) {
                return new Sight.Later(due, "the session is at another time now");
            }
            var fields = fields();
            fields.put("duration", opened().session().duration());
            return good(
                    "Reminder: “%s” is tomorrow".formatted(title()),
                    "%s, with %s, %d minutes."
                            .formatted(
                                    dayAndTime(slot),
                                    hostName(),
                                    opened().session().duration()),
                    fields,
                    List.of(
                            title(),
                            TIME.format(slot.atZone(zone())) + " (" + zone().getId() + ")",
                            hostName(),
                            Integer.toString(opened().session().duration())));
        }

        Sight cancelled() {
            return good(
                    "Cancelled: “%s”".formatted(title()),
                    "Booking reference %s.".formatted(opened().reference()),
                    fields(),
                    List.of());
        }

        private Sight good(String title, String text, Map<String, Object> fields, List<String> parameters) {
            var data = Map.of(
                    "bookingId",
                    opened().bookingId().value(),
                    "sessionId",
                    opened().sessionId().value());
            return new Sight.Good(new Content(title, text, fields, parameters, data), addressee());
        }

        private Addressee addressee() {
            return isForHost()
                    ? new Addressee(
                            hostName(),
                            session == null ? null : session.content().hostEmail(),
                            session == null ? null : session.content().hostPhone())
                    : new Addressee(opened().userName(), opened().userEmail(), opened().userPhone());
        }

        private Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("sessionTitle", title());
            fields.put("hostName", hostName());
            fields.put("bookingReference", opened().reference().value());
            fields.put("forHost", isForHost());
            put(fields, "time", slot() == null ? null : dayAndTime(slot()));
            return fields;
        }

        private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
        }

        private boolean isForHost() {
            return message.recipient() == Party.HOST;
        }

        private BookingOpened opened() {
            return booking.opened();
        }

        private String title() {
            return opened().session().title();
        }

        private String hostName() {
            return opened().session().host();
        }

        /** The one chosen; else the session's own date, as it is now. */
        private @Nullable Instant slot() {
            if (booking.scheduledSlot() != null) {
                return booking.scheduledSlot();
            }
            return session == null
                    ? opened().session().sessionDate()
                    : session.content().sessionDate();
        }

        private ZoneId zone() {
            return opened().zone();
        }

        private String dayAndTime(Instant instant) {
            return DAY_AND_TIME.format(instant.atZone(zone())) + " (" + zone().getId() + ")";
        }

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "Booked";
        }
    }
}
