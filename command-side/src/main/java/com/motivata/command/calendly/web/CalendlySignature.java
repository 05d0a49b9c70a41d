package com.motivata.command.calendly.web;

import com.motivata.web.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code t=<seconds>,v1=<hex>}: signed is the time with the body, so that an old one cannot be sent again. */
final class CalendlySignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(3);
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),\\s*v1=([0-9a-f]{64})");

    private CalendlySignature() {}

    static boolean isGood(@Nullable String header, byte[] body, String key, Instant now) {
        var parts = FORM.matcher(header == null ? "" : header.strip());
        return parts.matches()
                && Hmac.fits(parts.group(2), key, (parts.group(1) + ".").getBytes(StandardCharsets.US_ASCII), body)
                && isFresh(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now);
    }

    private static boolean isFresh(Instant signedAt, Instant now) {
        return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0;
    }
}
