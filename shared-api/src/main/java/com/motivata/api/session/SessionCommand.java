package com.motivata.api.session;

import com.motivata.api.common.Change;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.util.List;

/** Everything an admin can ask of sessions. Slots are reserved and released by the commands of bookings. */
public sealed interface SessionCommand {

    /** Answers a {@link SessionDetails}. */
    record CreateSession(SessionId sessionId, SessionContent content, UserId by) implements SessionCommand {}

    /** Answers a {@link SessionDetails}. */
    record ReviseSession(
            SessionId sessionId,
            Change<String> title,
            Change<String> shortDescription,
            Change<String> longDescription,
            Change<Money> price,
            Change<Money> compareAtPrice,
            Change<Integer> duration,
            Change<SessionType> sessionType,
            Change<SessionCategory> category,
            Change<Boolean> live,
            Change<String> host,
            Change<String> hostEmail,
            Change<String> hostPhone,
            Change<Integer> availableSlots,
            Change<String> calendlyLink,
            Change<Instant> sessionDate,
            Change<String> imageUrl,
            Change<List<String>> tags,
            UserId by)
            implements SessionCommand {}

    /**
     * Refused while bookings are active.
     *
     * @param cancelBookings not refused then: they are to be cancelled as the host would
     */
    record DeleteSession(SessionId sessionId, boolean cancelBookings, UserId by) implements SessionCommand {}
}
