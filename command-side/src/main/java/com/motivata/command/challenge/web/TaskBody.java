package com.motivata.command.challenge.web;

import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.DailyTask.TaskResource;
import com.motivata.api.challenge.ResourceType;
import com.motivata.api.challenge.TaskType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The task of a day as an admin sends it. */
record TaskBody(
        @NotNull(message = "Day number is required") Integer dayNumber,

        @NotBlank(message = "Task title is required") @Size(max = Limits.TITLE, message = "Task title is too long")
        String title,

        @NotBlank(message = "Task description is required")
        @Size(max = Limits.DESCRIPTION, message = "Task description is too long")
        String description,

        @NotNull(message = "Task type is required") TaskType taskType,

        @Min(value = 1, message = "Estimated minutes must be at least 1")
        @Max(value = Limits.MINUTES, message = "Estimated minutes must be at most " + Limits.MINUTES)
        @Nullable
        Integer estimatedMinutes,

        @Size(max = Limits.RESOURCES, message = "Too many resources") @Nullable
        List<@NotNull(message = "Resource must not be null") @Valid ResourceBody> resources) {

    static List<DailyTask> tasks(List<TaskBody> bodies) {
        return bodies.stream().map(TaskBody::toTask).toList();
    }

    private DailyTask toTask() {
        var links = Objects.requireNonNullElse(resources, List.<ResourceBody>of()).stream()
                .map(ResourceBody::toResource)
                .toList();
        return new DailyTask(dayNumber, title, description, taskType, estimatedMinutes, links);
    }

    record ResourceBody(
            @NotNull(message = "Resource type is required") ResourceType type,

            @NotBlank(message = "Resource title is required")
            @Size(max = Limits.TITLE, message = "Resource title is too long")
            String title,

            @NotBlank(message = "Resource URL is required")
            @Size(max = Limits.URL, message = "Resource URL is too long")
            @Pattern(regexp = Limits.URL_FORM, message = "Resource URL must start with https:// or http://")
            String url) {

        TaskResource toResource() {
            return new TaskResource(type, title, url);
        }
    }
}
