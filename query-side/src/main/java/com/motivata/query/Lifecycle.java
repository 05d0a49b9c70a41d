package com.motivata.query;

import com.motivata.api.common.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who made, changed and deleted something, and when. */
public record Lifecycle(
        UserId createdBy,
        Instant createdAt,
        @Nullable UserId updatedBy,
        Instant updatedAt,
        boolean deleted,
        @Nullable UserId deletedBy,
        @Nullable Instant deletedAt) {

    public static Lifecycle created(UserId by, Instant at) {
        return new Lifecycle(by, at, null, at, false, null, null);
    }

    public Lifecycle revised(UserId by, Instant at) {
        return new Lifecycle(createdBy, createdAt, by, at, deleted, deletedBy, deletedAt);
    }

    public Lifecycle deleted(UserId by, Instant at) {
        return new Lifecycle(createdBy, createdAt, updatedBy, updatedAt, true, by, at);
    }

    public static @Nullable String name(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
