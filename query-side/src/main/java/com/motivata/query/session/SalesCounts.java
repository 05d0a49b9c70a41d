package com.motivata.query.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.common.Money;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.BookingCounts;
import com.motivata.api.session.SessionQuery.Revenue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Bookings and their money, added up. */
record SalesCounts(List<Alike> groups) {

    private static final int DECIMALS = 2;

    /** @param sessionId {@code null} where all sessions are counted together */
    record Standing(@Nullable SessionId sessionId, BookingStatus status) {}

    /** The bookings that stand alike; money in paise. */
    record Alike(
            @JsonProperty("_id") Standing standing,
            long bookings,
            long captured,
            long refunded,
            long inFlight,
            long failed) {}

    SalesCounts of(SessionId session) {
        return new SalesCounts(groups.stream()
                .filter(group -> session.equals(group.standing().sessionId()))
                .toList());
    }

    BookingCounts bookings() {
        return new BookingCounts(
                sum(Alike::bookings),
                with(BookingStatus.PENDING),
                with(BookingStatus.CONFIRMED),
                with(BookingStatus.SCHEDULED),
                with(BookingStatus.COMPLETED),
                with(BookingStatus.CANCELLED),
                with(BookingStatus.NO_SHOW));
    }

    /** What is kept is no {@link Money}: were more to go back than came, an admin should see it. */
    Revenue revenue() {
        var captured = sum(Alike::captured);
        var refunded = sum(Alike::refunded);
        var inFlight = sum(Alike::inFlight);
        return new Revenue(
                rupees(captured),
                rupees(captured - refunded - inFlight),
                rupees(refunded),
                rupees(inFlight),
                rupees(sum(Alike::failed)),
                Money.RUPEES);
    }

    private long with(BookingStatus status) {
        return sum(group -> group.standing().status() == status ? group.bookings() : 0);
    }

    private static BigDecimal rupees(long paise) {
        return BigDecimal.valueOf(paise, DECIMALS);
    }

    private long sum(ToLongFunction<Alike> what) {
        return groups.stream().mapToLong(what).sum();
    }
}
