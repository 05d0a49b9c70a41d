package com.motivata.process.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call. Codes are the provider's own, or a word for what happened; never its text, which may name people. */
public sealed interface Outcome {

    /** How an attempt stands that has been begun and not been ended. */
    String OPEN = "open";

    String UNKNOWN = "unknown";

    /** @param providerMessageId by which the provider will speak of it; {@code null} where it has none */
    record Accepted(@Nullable String providerMessageId) implements Outcome {}

    /** For good: the address does not exist, or does not want it. */
    record Refused(String code) implements Outcome {}

    /**
     * Not taken, but may be later.
     *
     * @param pause how long the provider wants to be left alone; {@code null}: it does not say
     * @param elsewhere whether another provider may try: not where it is the recipient who has had enough
     */
    record Later(String code, @Nullable Duration pause, boolean elsewhere) implements Outcome {}

    /** Our fault: a token, a template, a bill. Another provider may do; here somebody has to look. */
    record Misconfigured(String code) implements Outcome {}

    /** It may have been taken. */
    record Unknown(String code) implements Outcome {}

    static Outcome later(String code) {
        return new Later(code, null, true);
    }

    /** As it is stored. */
    default String name() {
        return switch (this) {
            case Accepted accepted -> "accepted";
            case Refused refused -> "refused";
            case Later later -> "later";
            case Misconfigured misconfigured -> "misconfigured";
            case Unknown unknown -> UNKNOWN;
        };
    }

    default @Nullable String reportedCode() {
        return switch (this) {
            case Accepted accepted -> null;
            case Refused refused -> refused.code();
            case Later later -> later.code();
            case Misconfigured misconfigured -> misconfigured.code();
            case Unknown unknown -> unknown.code();
        };
    }

    /** Whether it speaks of the provider's health rather than of this message. */
    default boolean isProvidersTrouble() {
        return this instanceof Unknown
                || this instanceof Misconfigured
                || this instanceof Later later && later.elsewhere();
    }
}
