package com.motivata.process.delivery.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code X-Twilio-Signature}: HMAC-SHA1, by the auth token, of the address Twilio called and the form's fields in the order of
 * their names, compared in constant time.
 */
final class TwilioSignature {

    private TwilioSignature() {}

    /** @param authToken without one nothing is right */
    static boolean isRight(
            @Nullable String header, String address, SortedMap<String, String> form, @Nullable String authToken) {
        if (authToken == null || authToken.isBlank() || header == null) {
            return false;
        }
        var expected = of(address, form, authToken).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(String address, SortedMap<String, String> form, String authToken) {
        var signed = new StringBuilder(address);
        for (Map.Entry<String, String> field : form.entrySet()) {
            signed.append(field.getKey()).append(field.getValue());
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA1", impossible);
        }
    }
}
