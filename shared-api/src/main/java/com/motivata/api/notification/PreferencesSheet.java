package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user wants to be told and when, as the app shows it. */
public record PreferencesSheet(Preferences preferences) {

    /**
     * @param kinds by kind, and by each channel it is sent by: whether they want it
     * @param alwaysOn kinds that cannot be switched off
     * @param quietHours {@code null}: none
     * @param zone whose clock the quiet hours go by; {@code null}: that of what the message is about
     */
    public record Preferences(
            Map<String, Map<String, Boolean>> kinds,
            List<NotificationKind> alwaysOn,
            @Nullable Quiet quietHours,
            @JsonProperty("zone") @Nullable String zone) {}

    /** By the clock where the user lives, as {@code HH:mm}. */
    public record Quiet(String from, String to) {}

    public static PreferencesSheet of(NotificationPreferences preferences) {
        Map<String, Map<String, Boolean>> kinds = new LinkedHashMap<>();
        for (var kind : NotificationKind.values()) {
            var channels = new LinkedHashMap<String, Boolean>();
            kind.channels().stream()
                    .sorted()
                    .forEach(channel -> channels.put(nameOf(channel), preferences.wants(kind, channel)));
            kinds.put(kind.apiName(), channels);
        }
        var always = Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.isOptional())
                .toList();
        var quiet = preferences.quietHours();
        ZoneId zone = preferences.zone();
        return new PreferencesSheet(new Preferences(
                kinds,
                always,
                quiet == null
                        ? null
                        : new Quiet(quiet.from().toString(), quiet.to().toString()),
                zone == null ? null : zone.getId()));
    }

    private static String nameOf(NotificationChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
