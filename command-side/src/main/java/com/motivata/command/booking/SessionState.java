package com.motivata.command.booking;

import com.motivata.api.common.UserId;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as its stream tells it: what it says, and who has its slots. */
record SessionState(
        SessionId id,
        SessionContent content,
        Slots slots,
        Signature created,
        @Nullable Signature updated,
        boolean deleted) {

    /** Who did it, and when. */
    record Signature(UserId by, Instant at) {}

    /** Never fails: what is stored did happen. Nothing precedes a creation. */
    static @Nullable SessionState after(@Nullable SessionState state, SessionEvent event) {
        if (event instanceof SessionCreated created) {
            var signature = new Signature(created.by(), created.at());
            return new SessionState(created.sessionId(), created.content(), Slots.NONE, signature, null, false);
        }
        return state == null ? null : state.after(event);
    }

    private SessionState after(SessionEvent event) {
        return switch (event) {
            case SessionCreated ignored -> this;
            case SessionRevised it ->
                new SessionState(id, it.content(), slots, created, new Signature(it.by(), it.at()), deleted);
            case SessionDeleted it ->
                new SessionState(id, content, slots, created, new Signature(it.by(), it.at()), true);
            case SlotReserved it -> with(slots.after(it));
            case SlotReleased it -> with(slots.after(it));
            case SlotUsed it -> with(slots.after(it));
        };
    }

    private SessionState with(Slots changed) {
        return new SessionState(id, content, changed, created, updated, deleted);
    }

    boolean fullyBooked() {
        return content.fullyBooked(slots.booked());
    }
}
