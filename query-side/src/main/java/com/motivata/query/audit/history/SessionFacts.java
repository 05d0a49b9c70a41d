package com.motivata.query.audit.history;

import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;

/** A session: whether it is offered, how often it was revised, and its slots. */
final class SessionFacts {

    private static final String STATUS = "status";
    private static final String BOOKED = "bookedSlots";

    private SessionFacts() {}

    static Facts after(Facts before, SessionEvent event) {
        return switch (event) {
            case SessionCreated created ->
                Facts.NONE.with(STATUS, "offered").with(BOOKED, 0).with("revisions", 0L);
            case SessionRevised revised -> before.plus("revisions", 1);
            case SessionDeleted deleted -> before.with(STATUS, "deleted");
            case SlotReserved reserved -> before.with(BOOKED, reserved.bookedSlots());
            case SlotReleased released -> before.with(BOOKED, released.bookedSlots());
            case SlotUsed used -> before.plus("usedSlots", 1);
        };
    }
}
