package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.motivata.api.common.HexId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A device, by what its push token hashes to: the token itself is personal, and stands in one event only. */
public record DeviceId(@JsonValue String value) {

    private static final int BYTES = 12;

    @JsonCreator
    public DeviceId {
        HexId.require(value);
    }

    public static DeviceId ofToken(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new DeviceId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
