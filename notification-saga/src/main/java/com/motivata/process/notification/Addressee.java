package com.motivata.process.notification;

import org.jspecify.annotations.Nullable;

/** Whom a message goes to. */
record Addressee(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    /** How to greet them. */
    String greeting() {
        return name == null || name.isBlank() ? "there" : name;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
