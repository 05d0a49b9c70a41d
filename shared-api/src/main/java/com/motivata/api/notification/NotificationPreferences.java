package com.motivata.api.notification;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be told and when.
 *
 * @param muted what they do not want; everything else they do
 * @param quietHours {@code null}: they may be told at any hour
 * @param zone whose clock the quiet hours go by; {@code null}: that of what the message is about
 */
public record NotificationPreferences(
        List<Muted> muted,
        @Nullable QuietHours quietHours,
        @Nullable ZoneId zone) {

    /** A kind by a channel. */
    public record Muted(NotificationKind kind, NotificationChannel channel) {}

    private static final Comparator<Muted> ORDER =
            Comparator.comparing(Muted::kind).thenComparing(Muted::channel);

    /** Of who has never said anything. */
    public static final NotificationPreferences DEFAULT = new NotificationPreferences(List.of(), null, null);

    public NotificationPreferences {
        muted = muted.stream().distinct().sorted(ORDER).toList();
    }

    /** Also of a kind that became mandatory after somebody muted it. */
    public boolean wants(NotificationKind kind, NotificationChannel channel) {
        return !kind.isOptional() || !muted.contains(new Muted(kind, channel));
    }

    public NotificationPreferences with(NotificationKind kind, NotificationChannel channel, boolean wanted) {
        var one = new Muted(kind, channel);
        var others = muted.stream().filter(other -> !other.equals(one));
        var changed = wanted ? others : Stream.concat(others, Stream.of(one));
        return new NotificationPreferences(changed.toList(), quietHours, zone);
    }
}
