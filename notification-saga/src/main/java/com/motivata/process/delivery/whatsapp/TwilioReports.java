package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.Receipt;
import com.motivata.process.delivery.Receipt.Progress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Twilio says of a message: a form with its id, its status, and an error's code. */
final class TwilioReports {

    private TwilioReports() {}

    /** @throws IllegalArgumentException if it is no form */
    static SortedMap<String, String> form(String body) {
        var fields = new TreeMap<String, String>();
        for (var field : body.split("&")) {
            int end = field.indexOf('=');
            if (end > 0) {
                fields.put(decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /**
     * Twilio gives no time; it is the one at which it came.
     *
     * @param messageId ours, where the address says it
     * @return empty where it says nothing new: that it waits, or is on its way
     */
    static Optional<Receipt> receipt(Map<String, String> form, @Nullable String messageId, Instant now) {
        var sid = form.getOrDefault("MessageSid", "");
        return sid.isEmpty()
                ? Optional.empty()
                : progress(form.getOrDefault("MessageStatus", ""))
                        .map(progress -> new Receipt(messageId, sid, progress, now, form.get("ErrorCode")));
    }

    private static Optional<Progress> progress(String status) {
        return switch (status) {
            case "failed", "undelivered", "canceled" -> Optional.of(Progress.FAILED);
            case "sent" -> Optional.of(Progress.SENT);
            case "delivered" -> Optional.of(Progress.DELIVERED);
            case "read" -> Optional.of(Progress.READ);
            default -> Optional.empty();
        };
    }
}
