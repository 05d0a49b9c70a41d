package com.motivata.process.notification;

import com.motivata.api.common.StoredAs;
import com.motivata.api.notification.NotificationKind;
import com.motivata.process.delivery.Party;
import java.util.Locale;
import java.util.Objects;

/** One line of the table: when this happens, tell them that, by these channels, at this time. */
record Rule(Class<?> event, NotificationKind kind, Party to, Channels by, Timing when) {

    /** The line in words, for who asks why. */
    String words() {
        var cause = Objects.requireNonNull(event.getAnnotation(StoredAs.class)).value();
        return "%s: tell the %s (%s) %s, %s".formatted(cause, to.stored(), kind.apiName(), by.words(), words(when));
    }

    private static String words(Timing when) {
        return when.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
