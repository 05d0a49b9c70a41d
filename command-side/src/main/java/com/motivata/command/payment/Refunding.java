package com.motivata.command.payment;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one refund stands with the provider.
 *
 * @param providerRefundId of the current attempt, once the provider has accepted it
 * @param attempts which attempt each of the provider's refunds was
 * @param givenUp how many the provider had accepted and then failed: each further attempt is a new refund to it
 */
record Refunding(
        RefundId id,
        String provider,
        String paymentId,
        Money amount,
        int attempt,
        Status status,
        @Nullable String providerRefundId,
        Map<String, Integer> attempts,
        int givenUp) {

    enum Status {
        TO_SEND,
        ACCEPTED,
        FAILED,
        PROCESSED
    }

    static Refunding requested(RefundId id, String provider, String paymentId, Money amount) {
        return new Refunding(id, provider, paymentId, amount, 1, Status.TO_SEND, null, Map.of(), 0);
    }

    /** The same as long as it is unknown what became of the attempt before, so that money never goes back twice. */
    String key() {
        return givenUp == 0 ? id.value() : id.value() + "-r" + givenUp;
    }

    /** Which attempt a report speaks of; of a refund not heard of yet it is the current one. */
    int attemptOf(String reported) {
        return attempts.getOrDefault(reported, attempt);
    }

    boolean knows(String reported) {
        return attempts.containsKey(reported);
    }

    Refunding accepted(String reported) {
        var known = new HashMap<>(attempts);
        known.putIfAbsent(reported, attempt);
        return with(attempt, Status.ACCEPTED, reported, known, givenUp);
    }

    Refunding processed() {
        return with(attempt, Status.PROCESSED, providerRefundId, attempts, givenUp);
    }

    Refunding failed() {
        int dead = providerRefundId == null ? givenUp : givenUp + 1;
        return with(attempt, Status.FAILED, null, attempts, dead);
    }

    Refunding retried(int nextAttempt) {
        return with(nextAttempt, Status.TO_SEND, null, attempts, givenUp);
    }

    private Refunding with(
            int newAttempt, Status newStatus, @Nullable String current, Map<String, Integer> known, int dead) {
        return new Refunding(id, provider, paymentId, amount, newAttempt, newStatus, current, known, dead);
    }
}
