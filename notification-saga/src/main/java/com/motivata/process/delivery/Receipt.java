package com.motivata.process.delivery;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reports of a message it has taken.
 *
 * @param messageId as we gave it; {@code null} where the provider does not say it again
 * @param providerMessageId as the provider gave it
 * @param at by the provider's clock
 * @param code why it failed
 */
public record Receipt(
        @Nullable String messageId,
        String providerMessageId,
        Progress progress,
        Instant at,
        @Nullable String code) {

    /** In this order: what is reported late or twice never takes a message back. */
    public enum Progress {
        FAILED,
        SENT,
        DELIVERED,
        READ;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
