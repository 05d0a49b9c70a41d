package com.motivata.process.delivery;

import com.motivata.api.common.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to be stored. It says what it is about and to whom it goes, not how they are reached nor in which words: that
 * is found in the log when it is due, so that nothing personal is kept here.
 *
 * @param about the aggregate it is about
 * @param subject which run, participation or booking of that aggregate: what is cancelled is cancelled by it
 * @param facts what the words need and only the causing event says
 * @param zone where the user was
 * @param rule the line of the table it follows from, in words
 * @param notSent why it is stored and not sent; {@code null}: it is sent when it is due
 */
public record NewMessage(
        MessageKey key,
        @Nullable UserId userId,
        @Nullable String bookingId,
        String about,
        String subject,
        String template,
        Map<String, String> facts,
        ZoneId zone,
        Cause cause,
        String rule,
        Instant dueAt,
        @Nullable Reason notSent) {

    public NewMessage {
        facts = Map.copyOf(facts);
    }
}
