package com.motivata.command.sos.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosCommand.ReviseProgram;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is to change of a program; what is left out stays, {@code null} clears what is optional. */
record ProgramChangeBody(
        Change<
                        @NotBlank(message = "Program title is required")
                        @Size(max = Limits.TITLE, message = "Program title is too long") String>
                title,
        Change<@NotNull(message = "Program type is required") ProgramType> type,
        Change<
                        @NotBlank(message = "Program description is required")
                        @Size(max = Limits.DESCRIPTION, message = "Program description is too long") String>
                description,
        Change<@NotNull(message = "Duration in days is required") Integer> durationDays,
        @JsonProperty("isActive") Change<@NotNull(message = "isActive must be true or false") Boolean> active,
        Change<
                        @Nullable @Size(max = Limits.URL, message = "Image URL is too long")
                        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
                        String>
                imageUrl) {

    ReviseProgram toCommand(ProgramId id, UserId by) {
        return new ReviseProgram(id, title, type, description, durationDays, active, imageUrl, by);
    }
}
