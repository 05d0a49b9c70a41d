package com.motivata.process.booking;

import java.time.Duration;

/**
 * How patient the processes of bookings are.
 *
 * @param reconcileEvery how often a provider is asked about money that is on its way
 * @param latePaymentsUntil how long after its end a booking's payment may still arrive: longer than any provider needs
 *     to make up its mind
 * @param refundAttempts after so many a refund stays failed, until an admin tries again
 */
public record ProcessTimes(Duration reconcileEvery, Duration latePaymentsUntil, int refundAttempts) {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;
    private static final int SPREAD = 5;

    public ProcessTimes {
        if (!reconcileEvery.isPositive() || !latePaymentsUntil.isPositive() || refundAttempts < 1) {
            throw new IllegalArgumentException(
                    "motivata.payment.reconcile-every and late-payments-until are times such as 10m, refund-attempts is 1"
                            + " or more");
        }
    }

    /**
     * Twice as long each time, up to an hour.
     *
     * @param id spreads those that failed together over the last fifth of the wait
     */
    Duration beforeRetry(int failedAttempt, Object id) {
        var doubled = FIRST_RETRY.multipliedBy(1L << Math.clamp(failedAttempt - 1, 0, MOST_DOUBLINGS));
        var wait = doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
        long spread = wait.toMillis() / SPREAD;
        return wait.minusMillis(Math.floorMod((id + "#" + failedAttempt).hashCode(), spread + 1));
    }
}
