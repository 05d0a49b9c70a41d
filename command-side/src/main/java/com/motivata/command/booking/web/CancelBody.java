package com.motivata.command.booking.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody cancels, if they say so. */
record CancelBody(
        @Size(max = Limits.REASON, message = "Reason is too long") @Nullable
        String reason) {}
