package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.PUSH;
import static com.motivata.api.notification.NotificationChannel.WHATSAPP;

/** What a message is about. The channels are those a user may be told by; not every message of the kind takes all. */
public enum NotificationKind {
    @JsonProperty("session_booked")
    SESSION_BOOKED(false, EMAIL, WHATSAPP),
    @JsonProperty("session_reminder")
    SESSION_REMINDER(true, EMAIL, WHATSAPP, PUSH),
    @JsonProperty("session_cancelled")
    SESSION_CANCELLED(false, EMAIL),
    @JsonProperty("quiz_available")
    QUIZ_AVAILABLE(true, PUSH),
    @JsonProperty("challenge_day_reminder")
    CHALLENGE_DAY_REMINDER(true, PUSH),
    @JsonProperty("challenge_joined")
    CHALLENGE_JOINED(true, EMAIL),
    @JsonProperty("challenge_completed")
    CHALLENGE_COMPLETED(true, EMAIL, PUSH),
    @JsonProperty("streak_milestone")
    STREAK_MILESTONE(true, PUSH),
    @JsonProperty("sos_program_completed")
    SOS_PROGRAM_COMPLETED(true, EMAIL);

    private final boolean optional;
    private final Set<NotificationChannel> channels;

    NotificationKind(boolean optional, NotificationChannel first, NotificationChannel... more) {
        this.optional = optional;
        this.channels = Set.copyOf(EnumSet.of(first, more));
    }

    /** Whether a user may say that they do not want it: confirmations and cancellations are always sent. */
    public boolean isOptional() {
        return optional;
    }

    public Set<NotificationChannel> channels() {
        return channels;
    }

    /** The name the API gives it. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
