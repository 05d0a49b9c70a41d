package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which webhook. */
public record WebhookId(@JsonValue String value) {

    private static final int BYTES = 12;

    @JsonCreator
    public WebhookId {
        HexId.require(value);
    }

    /** Made of what its sender knows it by, so that a repeated delivery is the same one. */
    public static WebhookId of(WebhookSender sender, String eventId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((sender.key() + '\n' + eventId).getBytes(StandardCharsets.UTF_8));
            return new WebhookId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
