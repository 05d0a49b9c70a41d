package com.motivata.api.session;

import com.motivata.api.common.Money;
import com.motivata.api.common.Personal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session says.
 *
 * @param compareAtPrice at least the price
 * @param duration in minutes
 * @param host the name people read
 * @param hostPhone E.164
 * @param availableSlots the capacity: 1 for one to one; {@code null}: unlimited
 * @param sessionDate when it takes place; {@code null} where each booking has a slot of its own
 */
public record SessionContent(
        String title,
        String shortDescription,
        String longDescription,
        Money price,
        @Nullable Money compareAtPrice,
        int duration,
        SessionType sessionType,
        SessionCategory category,
        boolean live,
        String host,
        @Personal @Nullable String hostEmail,
        @Personal @Nullable String hostPhone,
        @Nullable Integer availableSlots,
        @Nullable String calendlyLink,
        @Nullable Instant sessionDate,
        @Nullable String imageUrl,
        List<String> tags) {

    private static final int ALL = 100;

    public SessionContent {
        tags = List.copyOf(tags);
    }

    /** How much cheaper than {@code compareAtPrice}, in percent, rounded half up; 0 without one. */
    public int discountPercent() {
        if (compareAtPrice == null || compareAtPrice.none()) {
            return 0;
        }
        return BigDecimal.valueOf(compareAtPrice.minus(price).minor() * ALL)
                .divide(BigDecimal.valueOf(compareAtPrice.minor()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** @return {@code null} where slots are unlimited */
    public @Nullable Integer remainingSlots(int bookedSlots) {
        return availableSlots == null ? null : Math.max(0, availableSlots - bookedSlots);
    }

    public boolean fullyBooked(int bookedSlots) {
        return availableSlots != null && bookedSlots >= availableSlots;
    }
}
