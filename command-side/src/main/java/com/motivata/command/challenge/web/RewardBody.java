package com.motivata.command.challenge.web;

import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reward as an admin sends it. */
record RewardBody(
        @NotNull(message = "Reward type is required") RewardType type,

        @NotBlank(message = "Reward name is required")
        @Size(max = Limits.REWARD_NAME, message = "Reward name is too long")
        String name,

        @NotBlank(message = "Reward description is required")
        @Size(max = Limits.DESCRIPTION, message = "Reward description is too long")
        String description,

        @Size(max = Limits.URL, message = "Image URL is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
        @Nullable
        String imageUrl,

        @Max(value = Limits.POINTS, message = "Points must be at most " + Limits.POINTS) @Nullable
        Integer points) {

    static List<Reward> rewards(List<RewardBody> bodies) {
        return bodies.stream().map(RewardBody::toReward).toList();
    }

    private Reward toReward() {
        return new Reward(type, name, description, imageUrl, points);
    }
}
