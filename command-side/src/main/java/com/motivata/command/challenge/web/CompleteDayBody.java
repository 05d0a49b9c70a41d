package com.motivata.command.challenge.web;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.web.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param completedAt when it was done, where it is sent later; now unless said otherwise */
record CompleteDayBody(
        @NotNull(message = "Day number is required") Integer dayNumber,

        @Size(max = Limits.NOTES, message = "Notes are too long") @Nullable
        String notes,

        @Size(max = Limits.URL, message = "Proof URL is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Proof URL must start with https:// or http://")
        @Nullable
        String proofUrl,

        @Nullable Instant completedAt) {

    CompleteDay toCommand(ChallengeId challenge, Caller caller) {
        return new CompleteDay(challenge, caller.userId(), dayNumber, notes, proofUrl, completedAt, caller.zone());
    }
}
