package com.motivata.api.sos;

import org.jspecify.annotations.Nullable;

/** What a program says. Its type and duration are fixed when it is created. */
public record ProgramContent(
        String title,
        ProgramType type,
        String description,
        int durationDays,
        boolean active,
        @Nullable String imageUrl) {}
