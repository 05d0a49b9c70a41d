package com.motivata.process.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with a message that is due. */
public sealed interface Decision {

    /** What was looked at and found, for who asks why. */
    Map<String, String> found();

    /**
     * @param letters one for each address; at least one
     * @param title what the user's own list shows, without anything personal
     */
    record Send(
            List<Letter> letters, String title, @Nullable String text, Map<String, String> found) implements Decision {}

    record Defer(Instant until, String why, Map<String, String> found) implements Decision {}

    record Drop(Reason reason, String detail, Map<String, String> found) implements Decision {}
}
