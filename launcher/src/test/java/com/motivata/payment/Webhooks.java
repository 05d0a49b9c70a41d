package com.motivata.payment;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and sends webhooks as their providers do, written without a look at the code that checks them. */
public final class Webhooks {

    public static final String CALENDLY_KEY = "calendly-signing-key";

    private final Api api;

    public Webhooks(Api api) {
        this.api = api;
    }

    Answer razorpay(String secret, String eventId, String body) {
        return api.with("X-Razorpay-Signature", hmac(secret, body))
                .with("x-razorpay-event-id", eventId)
                .post("/api/webhooks/razorpay", body);
    }

    public Answer calendly(Instant at, String body) {
        return calendly(at, CALENDLY_KEY, body);
    }

    Answer calendly(Instant at, String key, String body) {
        long t = at.getEpochSecond();
        return api.with("Calendly-Webhook-Signature", "t=" + t + ",v1=" + hmac(key, t + "." + body))
                .post("/api/webhooks/calendly", body);
    }

    static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
