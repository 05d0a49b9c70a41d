package com.motivata.process.notification;

import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionRevised;
import org.jspecify.annotations.Nullable;

/** What a session says now, and how to reach its host. */
record SessionNow(SessionContent content) {

    static @Nullable SessionNow after(@Nullable SessionNow before, SessionEvent event) {
        return switch (event) {
            case SessionCreated created -> new SessionNow(created.content());
            case SessionRevised revised -> new SessionNow(revised.content());
            case SessionEvent.SessionDeleted deleted -> before;
            case SessionEvent.SlotReserved slot -> before;
            case SessionEvent.SlotReleased slot -> before;
            case SessionEvent.SlotUsed slot -> before;
        };
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "SessionNow";
    }
}
