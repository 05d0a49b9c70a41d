package com.motivata.process.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The table of who hears what, for tests that are not in its package. */
public final class TheTable {

    private static final List<String> CHANNELS = List.of("email", "whatsapp", "push");

    private TheTable() {}

    /** Each line in words, once for each channel it names. */
    public static Set<String> linesByChannel() {
        var lines = new TreeSet<String>();
        for (var rule : WhoHearsWhat.TABLE) {
            CHANNELS.stream()
                    .filter(rule.by().words().toLowerCase(Locale.ROOT)::contains)
                    .forEach(channel -> lines.add(lineByChannel(rule.words(), channel)));
        }
        return lines;
    }

    public static String lineByChannel(String rule, String channel) {
        return rule + " [" + channel + "]";
    }
}
