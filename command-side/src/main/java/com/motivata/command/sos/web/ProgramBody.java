package com.motivata.command.sos.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosCommand.CreateProgram;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new program. {@code isActive} is true unless said otherwise. */
record ProgramBody(
        @NotBlank(message = "Program title is required")
        @Size(max = Limits.TITLE, message = "Program title is too long")
        String title,

        @NotNull(message = "Program type is required") ProgramType type,

        @NotBlank(message = "Program description is required")
        @Size(max = Limits.DESCRIPTION, message = "Program description is too long")
        String description,

        @NotNull(message = "Duration in days is required") Integer durationDays,

        @JsonProperty("isActive") @Nullable Boolean active,

        @Size(max = Limits.URL, message = "Image URL is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
        @Nullable
        String imageUrl) {

    CreateProgram toCommand(ProgramId id, UserId by) {
        boolean isActive = active == null || active;
        return new CreateProgram(
                id, new ProgramContent(title, type, description, durationDays, isActive, imageUrl), by);
    }
}
