package com.motivata.command.booking;

import com.motivata.api.session.SessionDetails;
import com.motivata.command.booking.SessionState.Signature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows admins what they have just changed. What is deleted is never shown. */
final class SessionAnswers {

    private SessionAnswers() {}

    static SessionDetails details(SessionState session) {
        var content = session.content();
        var booked = session.slots().booked();
        var latest = Objects.requireNonNullElse(session.updated(), session.created());
        var compareAt = content.compareAtPrice();
        return new SessionDetails(
                session.id(),
                content.title(),
                content.shortDescription(),
                content.longDescription(),
                content.price().decimal(),
                compareAt == null ? null : compareAt.decimal(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.live(),
                content.host(),
                content.hostEmail(),
                content.hostPhone(),
                content.availableSlots(),
                booked,
                content.calendlyLink(),
                content.sessionDate(),
                content.imageUrl(),
                content.tags(),
                content.remainingSlots(booked),
                content.fullyBooked(booked),
                content.discountPercent(),
                session.created().by().value(),
                signer(session.updated()),
                session.created().at(),
                latest.at(),
                false,
                null,
                null);
    }

    private static @Nullable String signer(@Nullable Signature signature) {
        return signature == null ? null : signature.by().value();
    }
}
