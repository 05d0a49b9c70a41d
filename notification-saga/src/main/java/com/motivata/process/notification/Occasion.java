package com.motivata.process.notification;

import com.motivata.api.common.UserId;
import com.motivata.process.delivery.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as a reason to tell somebody something.
 *
 * @param about the aggregate
 * @param subject the run, participation or booking
 * @param day the local day the event counts for, where it has one
 * @param booking what the event is about, where that is a booking
 * @param hostHasPhone whether the host can be reached by phone
 * @param facts what only the event says
 */
record Occasion(
        UserId userId,
        String about,
        String subject,
        ZoneId zone,
        @Nullable LocalDate day,
        @Nullable BookingNow booking,
        @Nullable Instant slot,
        boolean hostHasPhone,
        Map<String, String> facts,
        Cause cause) {

    Instant at() {
        return cause.at();
    }
}
