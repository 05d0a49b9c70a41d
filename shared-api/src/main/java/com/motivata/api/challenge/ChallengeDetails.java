package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as admins see it, whole.
 *
 * @param participantCount people who ever joined; absent in the answer to a change, which does not know it
 * @param completionCount people who completed it; absent in the answer to a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeDetails(
        @JsonProperty("_id") ChallengeId id,
        String title,
        String description,
        String shortDescription,
        int totalDays,
        ChallengeCategory category,
        Difficulty difficulty,
        @Nullable String imageUrl,
        @Nullable String iconName,
        @Nullable String iconColor,
        @JsonProperty("isActive") boolean active,
        @JsonProperty("isFeatured") boolean featured,
        @Nullable Long participantCount,
        @Nullable Long completionCount,
        List<DailyTask> dailyTasks,
        List<Reward> rewards,
        String createdBy,
        @Nullable String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("isDeleted") boolean deleted,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {}
