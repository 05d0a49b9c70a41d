package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Money;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about sessions, each with its answer. Amounts of money in answers are in rupees. */
public sealed interface SessionQuery {

    /**
     * Which sessions are wanted; {@code null}: whatever they are.
     *
     * @param live users are only ever shown live ones
     * @param deleted users are only ever shown undeleted ones
     * @param minPrice inclusive
     * @param maxPrice inclusive
     * @param host a part of the name, in any case
     */
    record Filter(
            @Nullable SessionCategory category,
            @Nullable SessionType sessionType,
            @Nullable Boolean live,
            boolean deleted,
            @Nullable Money minPrice,
            @Nullable Money maxPrice,
            @Nullable String host) {}

    record FindSessions(Filter filter, SessionSort sort, SortOrder order, PageRequest page) implements SessionQuery {

        public record Result(Page<SessionCard> sessions) {}
    }

    /**
     * A session as the app shows it in a list.
     *
     * @param remainingSlots {@code null} where slots are unlimited
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionCard(
            @JsonProperty("_id") SessionId id,
            String title,
            String shortDescription,
            String longDescription,
            BigDecimal price,
            @Nullable BigDecimal compareAtPrice,
            int duration,
            SessionType sessionType,
            SessionCategory category,
            @JsonProperty("isLive") boolean live,
            String host,
            @Nullable Integer availableSlots,
            int bookedSlots,
            @Nullable String imageUrl,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer remainingSlots,

            @JsonProperty("isFullyBooked") boolean fullyBooked,
            int discountPercent) {}

    /** How many live sessions each category has. */
    record CountCategories() implements SessionQuery {

        /** @param categories all there are, in the order of their declaration */
        public record Result(List<CategoryCount> categories) {}
    }

    /** @param icon the name of an icon of the app */
    record CategoryCount(String key, String label, long count, String icon) {}

    /** Only a live session is found. */
    record FindSession(SessionId sessionId) implements SessionQuery {

        public record Result(SessionSheet session) {}
    }

    /**
     * A session as the app shows it alone.
     *
     * @param sessionDate {@code null} where each booking has a slot of its own
     * @param remainingSlots {@code null} where slots are unlimited
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionSheet(
            @JsonProperty("_id") SessionId id,
            String title,
            String shortDescription,
            String longDescription,
            BigDecimal price,
            @Nullable BigDecimal compareAtPrice,
            int duration,
            SessionType sessionType,
            SessionCategory category,
            @JsonProperty("isLive") boolean live,
            String host,
            @Nullable Integer availableSlots,
            int bookedSlots,
            @Nullable String calendlyLink,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant sessionDate,

            @Nullable String imageUrl,
            List<String> tags,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer remainingSlots,

            @JsonProperty("isFullyBooked") boolean fullyBooked,
            int discountPercent) {}

    /** For admins: whatever the filter says, deleted ones too. */
    record FindAllSessions(Filter filter, SessionSort sort, SortOrder order, PageRequest page) implements SessionQuery {

        public record Result(Page<SessionDetails> sessions) {}
    }

    /** For admins: a deleted one is found too. */
    record FindSessionDetails(SessionId sessionId) implements SessionQuery {

        public record Result(SessionDetails session) {}
    }

    /** Of a deleted session too: its money may still be on the way back. */
    record CountSessionStats(SessionId sessionId) implements SessionQuery {

        public record Result(SessionStats stats) {}
    }

    /** All sessions that ever were, the newest first. */
    record CountAllSessionStats(PageRequest page) implements SessionQuery {

        /** @param total of all sessions, not of the page's */
        public record Result(TotalStats total, Page<SessionStats> sessions) {}
    }

    /**
     * How a session does.
     *
     * @param availableSlots {@code null} where slots are unlimited
     * @param fillRate percent of the slots that are booked, two decimals; {@code null} where slots are unlimited
     */
    record SessionStats(
            SessionId sessionId,
            String title,
            @JsonProperty("isDeleted") boolean deleted,
            @Nullable Integer availableSlots,
            int bookedSlots,
            @Nullable BigDecimal fillRate,
            BookingCounts bookings,
            Revenue revenue) {}

    /**
     * How all sessions do. Sessions and slots are those not deleted, and slots only where they are limited; bookings and
     * money are all there ever were.
     *
     * @param fillRate percent, two decimals; {@code null} where no session has a number of slots
     */
    record TotalStats(
            long sessions,
            long availableSlots,
            long bookedSlots,
            @Nullable BigDecimal fillRate,
            BookingCounts bookings,
            Revenue revenue) {}

    /** Bookings by their status. */
    record BookingCounts(
            long total,
            long pending,
            long confirmed,
            long scheduled,
            long completed,
            long cancelled,
            @JsonProperty("no_show") long noShow) {}

    /**
     * Where the money is: captured = kept + refunded + in flight.
     *
     * @param captured all that ever arrived
     * @param inFlight owed to users, and not back yet
     * @param failed the part of what is in flight whose refund has failed, and was not tried again yet
     */
    record Revenue(
            BigDecimal captured,
            BigDecimal kept,
            BigDecimal refunded,
            BigDecimal inFlight,
            BigDecimal failed,
            String currency) {}
}
