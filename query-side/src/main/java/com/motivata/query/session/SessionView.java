package com.motivata.query.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Money;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.SessionCard;
import com.motivata.api.session.SessionQuery.SessionSheet;
import com.motivata.query.Lifecycle;
import com.motivata.query.View;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A session. A deleted one is kept: its slots are still released, and its bookings counted.
 *
 * @param hostId whose the personal parts of the content are
 * @param bookedSlots as the event says, never counted here
 */
record SessionView(
        @JsonProperty("_id") SessionId id,
        long position,
        @DataSubject HostId hostId,
        SessionContent content,
        int bookedSlots,
        Lifecycle lifecycle)
        implements View {

    static SessionView of(SessionCreated event, long position) {
        return new SessionView(
                event.sessionId(),
                position,
                event.hostId(),
                event.content(),
                0,
                Lifecycle.created(event.by(), event.at()));
    }

    SessionView after(SessionEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case SessionCreated created -> of(created, eventPosition);
            case SessionRevised revised ->
                defined(eventPosition, revised.content(), lifecycle.revised(revised.by(), revised.at()));
            case SessionDeleted deleted ->
                defined(eventPosition, content, lifecycle.deleted(deleted.by(), deleted.at()));
            case SlotReserved reserved -> booked(eventPosition, reserved.bookedSlots());
            case SlotReleased released -> booked(eventPosition, released.bookedSlots());
            case SlotUsed ignored -> this;
        };
    }

    SessionCard card() {
        return new SessionCard(
                id,
                content.title(),
                content.shortDescription(),
                content.longDescription(),
                content.price().decimal(),
                compareAtPrice(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.live(),
                content.host(),
                content.availableSlots(),
                bookedSlots,
                content.imageUrl(),
                content.remainingSlots(bookedSlots),
                content.fullyBooked(bookedSlots),
                content.discountPercent());
    }

    SessionSheet sheet() {
        return new SessionSheet(
                id,
                content.title(),
                content.shortDescription(),
                content.longDescription(),
                content.price().decimal(),
                compareAtPrice(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.live(),
                content.host(),
                content.availableSlots(),
                bookedSlots,
                content.calendlyLink(),
                content.sessionDate(),
                content.imageUrl(),
                content.tags(),
                content.remainingSlots(bookedSlots),
                content.fullyBooked(bookedSlots),
                content.discountPercent());
    }

    SessionDetails details() {
        return new SessionDetails(
                id,
                content.title(),
                content.shortDescription(),
                content.longDescription(),
                content.price().decimal(),
                compareAtPrice(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.live(),
                content.host(),
                content.hostEmail(),
                content.hostPhone(),
                content.availableSlots(),
                bookedSlots,
                content.calendlyLink(),
                content.sessionDate(),
                content.imageUrl(),
                content.tags(),
                content.remainingSlots(bookedSlots),
                content.fullyBooked(bookedSlots),
                content.discountPercent(),
                lifecycle.createdBy().value(),
                Lifecycle.name(lifecycle.updatedBy()),
                lifecycle.createdAt(),
                lifecycle.updatedAt(),
                lifecycle.deleted(),
                lifecycle.deletedAt(),
                Lifecycle.name(lifecycle.deletedBy()));
    }

    private @Nullable BigDecimal compareAtPrice() {
        Money price = content.compareAtPrice();
        return price == null ? null : price.decimal();
    }

    private SessionView defined(long eventPosition, SessionContent newContent, Lifecycle newLifecycle) {
        return new SessionView(id, eventPosition, hostId, newContent, bookedSlots, newLifecycle);
    }

    private SessionView booked(long eventPosition, int slots) {
        return new SessionView(id, eventPosition, hostId, content, slots, lifecycle);
    }
}
