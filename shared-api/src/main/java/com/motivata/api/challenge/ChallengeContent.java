package com.motivata.api.challenge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a challenge says.
 *
 * @param totalDays 1 to 365; a participation keeps the number it started with
 * @param iconColor {@code #RRGGBB}
 * @param dailyTasks at most one for each day; as sent in a command, by day in an event
 */
public record ChallengeContent(
        String title,
        String description,
        String shortDescription,
        int totalDays,
        ChallengeCategory category,
        Difficulty difficulty,
        @Nullable String imageUrl,
        @Nullable String iconName,
        @Nullable String iconColor,
        boolean active,
        boolean featured,
        List<DailyTask> dailyTasks,
        List<Reward> rewards) {

    public ChallengeContent {
        dailyTasks = List.copyOf(dailyTasks);
        rewards = List.copyOf(rewards);
    }

    /** The day's task; a day without one has the title "Day N" and the challenge's description. */
    public DailyTask taskOf(int dayNumber) {
        Optional<DailyTask> written = dailyTasks.stream()
                .filter(task -> task.dayNumber() == dayNumber)
                .findFirst();
        return written.orElseGet(
                () -> new DailyTask(dayNumber, "Day " + dayNumber, description, TaskType.ACTION, null, List.of()));
    }
}
