package com.motivata.command.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How to reach somebody, as their token says. */
record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    boolean isEmpty() {
        return name == null && email == null && phone == null;
    }

    /** What tells two contacts apart without telling them: a state may end up in a snapshot. */
    String digest() {
        var all = Stream.of(name, email, phone)
                .map(part -> part == null ? "-" : part.length() + ":" + part)
                .collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Contact";
    }
}
