package com.motivata.launcher.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was written behind the command, and what the environment says besides. */
record Options(Map<String, String> given, Map<String, String> environment) {

    static final String USAGE = """
            usage: replay [--to FILE] [--projection NAME] [filters] [where]
              --to FILE              writes there instead of to the standard output; .csv: as CSV
              --projection NAME      folds this projection, and writes its views instead of the events
              --from INSTANT         stored then or later            --until INSTANT   stored before
              --type NAME            --aggregate-type NAME           --aggregate-id ID --user ID
              --after POSITION       goes on after this position     --limit N
              --clear                what people said as it is (needs the master key); else pseudonyms
              --uri URI              of a MongoDB (MOTIVATA_MONGODB_URI); without it an embedded server's data
              --data-dir DIR         of an embedded server that is stopped (MOTIVATA_DATA_DIR, ./data)
              --database NAME        unless the URI names one (motivata)
            Nothing is changed in the database. The master key is MOTIVATA_MASTER_KEY, or DIR/master-key.""";

    private static final Set<String> WITH_VALUE = Set.of(
            "to",
            "projection",
            "from",
            "until",
            "type",
            "aggregate-type",
            "aggregate-id",
            "user",
            "after",
            "limit",
            "uri",
            "data-dir",
            "database");
    private static final Set<String> FLAGS = Set.of("clear", "help");

    /** @throws IllegalArgumentException with a line for the user */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var parts = arguments.get(i).split("=", 2);
            var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (FLAGS.contains(name)) {
                given.put(name, "true");
            } else if (WITH_VALUE.contains(name) && (parts.length == 2 || i + 1 < arguments.size())) {
                given.put(name, parts.length == 2 ? parts[1] : arguments.get(++i));
            } else {
                throw new IllegalArgumentException("not understood: " + arguments.get(i));
            }
        }
        return new Options(Map.copyOf(given), Map.copyOf(environment));
    }

    boolean has(String flag) {
        return given.containsKey(flag);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    Optional<Long> number(String name) {
        return text(name).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--" + name + " must be a whole number");
            }
        });
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("--" + name + " must be an instant such as 2026-01-31T10:00:00Z");
            }
        });
    }

    Optional<String> uri() {
        return text("uri").or(() -> variable("MOTIVATA_MONGODB_URI"));
    }

    Path dataDirectory() {
        return Path.of(text("data-dir").or(() -> variable("MOTIVATA_DATA_DIR")).orElse("./data"));
    }

    String database() {
        return text("database").or(() -> variable("MOTIVATA_MONGODB_DATABASE")).orElse("motivata");
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
