package com.motivata.process.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;

/** A provider behind its circuit breaker: one that is down is left alone for a while, and then asked by a few. */
final class Guarded {

    private static final int WINDOW = 20;
    private static final int ENOUGH = 10;
    private static final int A_FEW = 3;

    private final Provider provider;
    private final CircuitBreaker breaker;

    Guarded(Provider provider, Duration rest, Clock clock) {
        this.provider = provider;
        this.breaker = CircuitBreaker.of(
                provider.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(ENOUGH)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(A_FEW)
                        .clock(clock)
                        .build());
    }

    String name() {
        return provider.name();
    }

    /** Asks for leave to call; who has got it calls, or gives it back. */
    boolean mayCall() {
        return breaker.tryAcquirePermission();
    }

    void callsNot() {
        breaker.releasePermission();
    }

    boolean isAsked() {
        var asked = breaker.tryAcquirePermission();
        if (asked) {
            breaker.releasePermission();
        }
        return asked;
    }

    Outcome call(Letter letter) {
        long start = breaker.getCurrentTimestamp();
        var outcome = answer(letter);
        long duration = breaker.getCurrentTimestamp() - start;
        if (outcome.isProvidersTrouble()) {
            breaker.onError(duration, breaker.getTimestampUnit(), new ProviderTrouble(outcome));
        } else {
            breaker.onSuccess(duration, breaker.getTimestampUnit());
        }
        return outcome;
    }

    /** An adapter that throws has a bug; whether the provider has taken the message is not known. */
    private Outcome answer(Letter letter) {
        try {
            return provider.send(letter);
        } catch (RuntimeException bug) {
            return new Outcome.Unknown(bug.getClass().getSimpleName());
        }
    }

    private static final class ProviderTrouble extends RuntimeException {

        private ProviderTrouble(Outcome outcome) {
            super(outcome.name(), null, false, false);
        }
    }
}
