package com.motivata.query.audit;

import com.motivata.eventstore.LoggedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. Every part may be absent.
 *
 * @param from stored at this instant or later
 * @param to stored before this instant
 * @param type stable name, {@code sos.QuizSubmitted}
 * @param userId about this user, or caused by them
 */
public record EventFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String type,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String userId) {

    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null);

    boolean isBeyond(LoggedEvent logged) {
        return to != null && !logged.commit().at().isBefore(to);
    }

    boolean wants(LoggedEvent logged) {
        var event = logged.event();
        return is(type, event.type())
                && is(aggregateType, event.aggregateType())
                && is(aggregateId, event.aggregateId())
                && isAboutOrBy(logged);
    }

    private boolean isAboutOrBy(LoggedEvent logged) {
        return userId == null
                || userId.equals(logged.commit().facts().actorId())
                || userId.equals(
                        logged.event().payload().path("userId").asStringOpt().orElse(null));
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
