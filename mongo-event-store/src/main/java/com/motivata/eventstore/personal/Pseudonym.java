package com.motivata.eventstore.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Stands for a personal value where the value itself must not be shown. It is made with the person's key, so that nobody
 * finds the value by trying, not even where there are only five answers to choose from.
 */
final class Pseudonym {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "pseudonym:";
    private static final int BYTES = 12;

    private Pseudonym() {}

    static JsonNode of(JsonNode value, SecretKey key) {
        byte[] digest = Arrays.copyOf(hmac("pseudonym 1\n" + value, key), BYTES);
        return JsonNodeFactory.instance.stringNode(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static byte[] hmac(String text, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
