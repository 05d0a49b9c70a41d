package com.motivata.api.booking;

import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stood when it was booked, for who reads the booking later. How to reach the host is not in it: that is
 * the host's, and stands in the session's own events.
 *
 * @param duration in minutes
 * @param calendlyLink as the session has it, without the booking's reference
 * @param sessionDate {@code null} where the user chooses a slot
 */
public record SessionAsBooked(
        SessionId sessionId,
        String title,
        String host,
        int duration,
        SessionType sessionType,
        SessionCategory category,
        @Nullable String imageUrl,
        @Nullable String calendlyLink,
        @Nullable Instant sessionDate) {}
