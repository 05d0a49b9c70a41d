package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A program as admins see it, whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgramDetails(
        @JsonProperty("_id") ProgramId id,
        String title,
        ProgramType type,
        String description,
        int durationDays,
        @JsonProperty("isActive") boolean active,
        @Nullable String imageUrl,
        String createdBy,
        @Nullable String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("isDeleted") boolean deleted,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {}
