package com.motivata.process.delivery.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Meta's id of a message, as we keep it. What Meta calls it has the recipient's number in it, in Base64; a receipt can be told
 * from another by a digest as well.
 */
final class MetaId {

    private static final int BYTES = 16;

    private MetaId() {}

    /** {@code null}: there is none. */
    static @Nullable String storedIfAny(String wamid) {
        return wamid.isEmpty() ? null : stored(wamid);
    }

    static String stored(String wamid) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(wamid.getBytes(StandardCharsets.UTF_8));
            return "meta-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
