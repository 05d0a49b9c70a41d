package com.motivata.command.challenge.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeCommand.ReviseChallenge;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to change of a challenge; what is left out stays, {@code null} clears what is optional. */
record ChallengeChangeBody(
        Change<
                        @NotBlank(message = "Challenge title is required")
                        @Size(max = Limits.TITLE, message = "Challenge title is too long") String>
                title,
        Change<
                        @NotBlank(message = "Challenge description is required")
                        @Size(max = Limits.DESCRIPTION, message = "Challenge description is too long") String>
                description,
        Change<
                        @NotBlank(message = "Short description is required")
                        @Size(max = Limits.SHORT_DESCRIPTION, message = "Short description is too long") String>
                shortDescription,
        Change<@NotNull(message = "Total days are required") Integer> totalDays,
        Change<@NotNull(message = "Category is required") ChallengeCategory> category,
        Change<@NotNull(message = "Difficulty is required") Difficulty> difficulty,
        Change<
                        @Nullable @Size(max = Limits.URL, message = "Image URL is too long")
                        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
                        String>
                imageUrl,
        Change<@Nullable @Size(max = Limits.ICON_NAME, message = "Icon name is too long") String> iconName,
        Change<
                        @Nullable
                        @Pattern(regexp = Limits.COLOR_FORM, message = "Icon color must be written like #4ECDC4")
                        String>
                iconColor,
        @JsonProperty("isActive") Change<@NotNull(message = "isActive must be true or false") Boolean> active,
        @JsonProperty("isFeatured") Change<@NotNull(message = "isFeatured must be true or false") Boolean> featured,
        Change<
                        @Nullable @Size(max = Limits.TASKS, message = "Too many daily tasks") List<
                                @NotNull(message = "Daily task must not be null") @Valid TaskBody>>
                dailyTasks,
        Change<
                        @Nullable @Size(max = Limits.REWARDS, message = "Too many rewards") List<
                                @NotNull(message = "Reward must not be null") @Valid RewardBody>>
                rewards) {

    ReviseChallenge toCommand(ChallengeId id, UserId by) {
        return new ReviseChallenge(
                id,
                title,
                description,
                shortDescription,
                totalDays,
                category,
                difficulty,
                imageUrl,
                iconName,
                iconColor,
                active,
                featured,
                listed(dailyTasks, TaskBody::tasks),
                listed(rewards, RewardBody::rewards),
                by);
    }

    private static <T, R> Change<List<R>> listed(Change<List<T>> change, Function<List<T>, List<R>> each) {
        if (!change.asked()) {
            return Change.none();
        }
        var bodies = change.value();
        return Change.to(bodies == null ? List.of() : each.apply(bodies));
    }
}
