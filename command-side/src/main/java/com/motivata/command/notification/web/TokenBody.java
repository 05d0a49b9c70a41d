package com.motivata.command.notification.web;

import com.motivata.api.notification.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param platform may be said again, and changes nothing */
record TokenBody(
        @NotBlank(message = "Token is required") @Size(max = DeviceBody.TOKEN, message = "Token is too long")
        String token,

        @Nullable Platform platform) {}
