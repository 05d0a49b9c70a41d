package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one day of a challenge asks for. Its day number is its identity: it survives every edit.
 *
 * @param dayNumber 1 up to the challenge's {@code totalDays}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyTask(
        int dayNumber,
        String title,
        String description,
        TaskType taskType,
        @Nullable Integer estimatedMinutes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TaskResource> resources) {

    public DailyTask {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** @param url {@code http} or {@code https}; never fetched by the server */
    public record TaskResource(ResourceType type, String title, String url) {}
}
