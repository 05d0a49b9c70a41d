package com.motivata.query.audit.history;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.sos.SosProgressEvent;

/** What can be audited. */
public enum Kind {
    BOOKINGS("Booking"),
    SOS_PROGRESS("SOS progress"),
    CHALLENGE_PROGRESS("Challenge progress"),
    SESSIONS("Session");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** @param event of any life; what is not of this kind's changes nothing */
    Facts after(Facts before, Object event) {
        return switch (this) {
            case BOOKINGS -> event instanceof BookingEvent one ? BookingFacts.after(before, one) : before;
            case SOS_PROGRESS -> event instanceof SosProgressEvent one ? RunFacts.after(before, one) : before;
            case CHALLENGE_PROGRESS ->
                event instanceof ChallengeProgressEvent one ? ParticipationFacts.after(before, one) : before;
            case SESSIONS -> event instanceof SessionEvent one ? SessionFacts.after(before, one) : before;
        };
    }

    boolean isMine(Object event) {
        return switch (this) {
            case BOOKINGS -> event instanceof BookingEvent;
            case SOS_PROGRESS -> event instanceof SosProgressEvent;
            case CHALLENGE_PROGRESS -> event instanceof ChallengeProgressEvent;
            case SESSIONS -> event instanceof SessionEvent;
        };
    }
}
