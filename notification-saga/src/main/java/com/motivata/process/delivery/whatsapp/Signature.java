package com.motivata.process.delivery.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** {@code X-Hub-Signature-256}: HMAC-SHA256 of the body's bytes as they came, compared in constant time. */
final class Signature {

    private static final String PREFIX = "sha256=";

    private Signature() {}

    /** @param secret without one nothing is right */
    static boolean isRight(@Nullable String header, byte[] body, @Nullable String secret) {
        if (secret == null || secret.isBlank() || header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        var expected = HexFormat.of().formatHex(hmac(body, secret)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, header.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
