package com.motivata.command.challenge.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody leaves, if they say so. */
record LeaveBody(
        @Size(max = Limits.REASON, message = "Reason is too long") @Nullable
        String reason) {}
