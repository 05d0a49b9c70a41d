package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationId;
import com.motivata.api.notification.NotificationKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a message that message: stored under an id that follows from it, nothing is said twice.
 *
 * @param cause the event's id; for a day's reminder, whose and which day
 */
public record MessageKey(String cause, NotificationKind kind, Party recipient, NotificationChannel channel) {

    private static final int ID_BYTES = 12;

    public NotificationId id() {
        var key = String.join("|", cause, kind.name(), recipient.name(), channel.name());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new NotificationId(HexFormat.of().formatHex(hash, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
