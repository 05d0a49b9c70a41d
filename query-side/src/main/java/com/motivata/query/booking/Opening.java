package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.Personal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a booking was made; none of it ever changes.
 *
 * @param holdUntil how long the slot waits for the payment; {@code null} for a free booking
 * @param zone where the user was
 */
record Opening(
        BookingReference reference,
        SessionAsBooked session,
        ContactMethod contactMethod,
        @Personal @Nullable String userName,
        @Personal @Nullable String userEmail,
        @Personal @Nullable String userPhone,
        @Personal @Nullable String userNotes,
        Money price,
        RefundPolicy refundPolicy,
        @Nullable Instant holdUntil,
        ZoneId zone,
        Instant at) {

    static Opening of(BookingOpened event) {
        return new Opening(
                event.reference(),
                event.session(),
                event.contactMethod(),
                event.userName(),
                event.userEmail(),
                event.userPhone(),
                event.userNotes(),
                event.price(),
                event.refundPolicy(),
                event.holdUntil(),
                event.zone(),
                event.at());
    }

    /** @return {@code null} where the session has none */
    @Nullable
    String calendlyLink() {
        var link = session.calendlyLink();
        return link == null ? null : reference.trackedIn(link, userName, userEmail);
    }
}
