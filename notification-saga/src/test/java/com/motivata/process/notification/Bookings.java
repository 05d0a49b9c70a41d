package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import com.motivata.process.delivery.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Occasions for tests. */
final class Bookings {

    static final UserId UMA = new UserId("uma");

    private Bookings() {}

    static BookingNow booking(ContactMethod method, boolean confirmed, ZoneId zone) {
        var session = new SessionId("65f000000000000000000020");
        var opened = new BookingOpened(
                new BookingId("65f000000000000000000021"),
                UMA,
                session,
                new BookingReference("SB-7K3M9Q"),
                new SessionAsBooked(
                        session,
                        "Inner peace",
                        "Hana",
                        60,
                        SessionType.OTM,
                        SessionCategory.THERAPEUTIC,
                        null,
                        "https://calendly.com/hana",
                        null),
                method,
                "Uma",
                "uma@example.org",
                "+919812345678",
                null,
                Money.paise(0),
                RefundPolicy.STANDARD,
                null,
                zone,
                Instant.parse("2026-03-01T10:00:00Z"));
        return new BookingNow(opened, confirmed ? BookingStatus.CONFIRMED : BookingStatus.PENDING, null, confirmed);
    }

    static Occasion occasion(BookingNow booking, @Nullable Instant slot, Instant at) {
        var id = booking.opened().bookingId().value();
        return new Occasion(
                UMA,
                id,
                id,
                booking.opened().zone(),
                null,
                booking,
                slot,
                true,
                Map.of(),
                new Cause("event-1", "booking.SlotScheduled", at, id, 3));
    }

    static Occasion day(LocalDate day, ZoneId zone, Instant at) {
        return new Occasion(
                UMA,
                "65f000000000000000000004:uma",
                "65f000000000000000000005",
                zone,
                day,
                null,
                null,
                false,
                Map.of(),
                new Cause("event-1", "a.Day", at, "65f000000000000000000004:uma", 3));
    }

    static Set<NotificationChannel> channelsOf(Rule rule) {
        var booking = booking(ContactMethod.BOTH, true, ZoneId.of("UTC"));
        return rule.by().of(occasion(booking, null, Instant.EPOCH));
    }
}
