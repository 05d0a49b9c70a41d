package com.motivata.process.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param poll how often due messages are looked for, by the real clock
 * @param lease how long a dispatcher that says nothing keeps a message; longer than any provider may take
 * @param atOnce calls under way at the same time, by each channel
 * @param firstRetry the wait after the first failure
 * @param mostTries before a message is given up
 * @param rest how long a provider that fails is left alone
 * @param timeout for one call of a provider
 */
@ConfigurationProperties("motivata.delivery")
public record DeliverySettings(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("16") int atOnce,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("10") int mostTries,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("10s") Duration timeout) {

    Backoff backoff() {
        return new Backoff(firstRetry, mostTries);
    }
}
