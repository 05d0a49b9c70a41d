package com.motivata.api.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was paid comes back to a user who cancels. Fixed in the booking when it is made: a later change of the
 * terms does not reach it.
 *
 * @param steps each as long as it is that many hours until the slot, and more; nothing comes back after the last
 */
public record RefundPolicy(List<Step> steps) {

    public static final RefundPolicy STANDARD = new RefundPolicy(List.of(new Step(24, 100), new Step(2, 50)));

    private static final int ALL = 100;

    /** @param percent 0 to 100 */
    public record Step(int hoursBefore, int percent) {

        public Step {
            if (hoursBefore < 0 || percent < 0 || percent > ALL) {
                throw new IllegalArgumentException("0 hours or more, 0 to 100 percent");
            }
        }

        private boolean reaches(Duration left) {
            return left.compareTo(Duration.ofHours(hoursBefore)) >= 0;
        }
    }

    public RefundPolicy {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(Step::hoursBefore).reversed())
                .toList();
    }

    /** @param slot {@code null}: none chosen yet, so everything comes back */
    public int percentAt(@Nullable Instant slot, Instant cancelledAt) {
        if (slot == null) {
            return ALL;
        }
        var left = Duration.between(cancelledAt, slot);
        return steps.stream()
                .filter(step -> step.reaches(left))
                .findFirst()
                .map(Step::percent)
                .orElse(0);
    }
}
