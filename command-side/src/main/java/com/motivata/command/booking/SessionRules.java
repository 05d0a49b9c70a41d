package com.motivata.command.booking;

import com.motivata.api.common.Change;
import com.motivata.api.common.Refusal;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionCommand.DeleteSession;
import com.motivata.api.session.SessionCommand.ReviseSession;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a session: what an admin may write into it, and when it may go. */
final class SessionRules {

    private SessionRules() {}

    static SessionCreated create(CreateSession wish, Instant now) {
        var content = ContentRules.checked(wish.content());
        return new SessionCreated(wish.sessionId(), HostId.of(wish.sessionId()), content, wish.by(), now);
    }

    static SessionRevised revise(@Nullable SessionState state, ReviseSession wish, Instant now) {
        var session = existing(state);
        var content = ContentRules.checked(revised(session.content(), wish));
        checkCapacity(content, session.slots());
        return new SessionRevised(session.id(), HostId.of(session.id()), content, wish.by(), now);
    }

    static SessionDeleted delete(@Nullable SessionState state, DeleteSession wish, Instant now) {
        var bookings = existing(state).slots().bookings();
        if (!bookings.isEmpty() && !wish.cancelBookings()) {
            throw new Refusal(
                    SessionRefusal.SESSION_HAS_BOOKINGS,
                    "This session has %d active bookings; delete it with cancelBookings=true to cancel and refund them"
                            .formatted(bookings.size()));
        }
        return new SessionDeleted(wish.sessionId(), bookings, wish.by(), now);
    }

    static SessionState existing(@Nullable SessionState state) {
        if (state == null || state.deleted()) {
            throw new Refusal(SessionRefusal.SESSION_NOT_FOUND, "Session not found");
        }
        return state;
    }

    private static void checkCapacity(SessionContent content, Slots slots) {
        var available = content.availableSlots();
        if (available != null && available < slots.booked()) {
            throw new Refusal(
                    SessionRefusal.FEWER_SLOTS_THAN_BOOKED,
                    "%d slots are booked already, so there cannot be only %d".formatted(slots.booked(), available));
        }
    }

    private static SessionContent revised(SessionContent content, ReviseSession wish) {
        return new SessionContent(
                required(wish.title(), content.title()),
                required(wish.shortDescription(), content.shortDescription()),
                required(wish.longDescription(), content.longDescription()),
                required(wish.price(), content.price()),
                wish.compareAtPrice().or(content.compareAtPrice()),
                required(wish.duration(), content.duration()),
                required(wish.sessionType(), content.sessionType()),
                required(wish.category(), content.category()),
                required(wish.live(), content.live()),
                required(wish.host(), content.host()),
                wish.hostEmail().or(content.hostEmail()),
                wish.hostPhone().or(content.hostPhone()),
                wish.availableSlots().or(content.availableSlots()),
                wish.calendlyLink().or(content.calendlyLink()),
                wish.sessionDate().or(content.sessionDate()),
                wish.imageUrl().or(content.imageUrl()),
                Objects.requireNonNullElse(wish.tags().or(content.tags()), List.of()));
    }

    private static <T> T required(Change<T> change, T current) {
        return Objects.requireNonNull(change.or(current));
    }
}
