package com.motivata.command.challenge.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeCommand.CreateChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.common.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new challenge. {@code isActive} is true and {@code isFeatured} false unless said otherwise. */
record ChallengeBody(
        @NotBlank(message = "Challenge title is required")
        @Size(max = Limits.TITLE, message = "Challenge title is too long")
        String title,

        @NotBlank(message = "Challenge description is required")
        @Size(max = Limits.DESCRIPTION, message = "Challenge description is too long")
        String description,

        @NotBlank(message = "Short description is required")
        @Size(max = Limits.SHORT_DESCRIPTION, message = "Short description is too long")
        String shortDescription,

        @NotNull(message = "Total days are required") Integer totalDays,

        @NotNull(message = "Category is required") ChallengeCategory category,

        @NotNull(message = "Difficulty is required") Difficulty difficulty,

        @Size(max = Limits.URL, message = "Image URL is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
        @Nullable
        String imageUrl,

        @Size(max = Limits.ICON_NAME, message = "Icon name is too long") @Nullable
        String iconName,

        @Pattern(regexp = Limits.COLOR_FORM, message = "Icon color must be written like #4ECDC4") @Nullable
        String iconColor,

        @JsonProperty("isActive") @Nullable Boolean active,

        @JsonProperty("isFeatured") @Nullable Boolean featured,

        @Size(max = Limits.TASKS, message = "Too many daily tasks") @Nullable
        List<@NotNull(message = "Daily task must not be null") @Valid TaskBody> dailyTasks,

        @Size(max = Limits.REWARDS, message = "Too many rewards") @Nullable
        List<@NotNull(message = "Reward must not be null") @Valid RewardBody> rewards) {

    CreateChallenge toCommand(ChallengeId id, UserId by) {
        return new CreateChallenge(id, content(), by);
    }

    private ChallengeContent content() {
        return new ChallengeContent(
                title,
                description,
                shortDescription,
                totalDays,
                category,
                difficulty,
                imageUrl,
                iconName,
                iconColor,
                active == null || active,
                featured != null && featured,
                TaskBody.tasks(Objects.requireNonNullElse(dailyTasks, List.of())),
                RewardBody.rewards(Objects.requireNonNullElse(rewards, List.of())));
    }
}
