package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one gets for completing a challenge.
 *
 * @param points how many, for a reward of type points; {@code null} otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reward(
        RewardType type,
        String name,
        String description,
        @Nullable String imageUrl,
        @Nullable Integer points) {

    /** {@code {type}_{slug of name}}, such as {@code badge_fitness_warrior}. */
    @JsonIgnore
    public String id() {
        var slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        return type.name().toLowerCase(Locale.ROOT) + "_" + slug;
    }
}
