package com.motivata.command.notification.web;

import com.motivata.api.notification.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param token what the push provider knows the device by */
record DeviceBody(
        @NotBlank(message = "Token is required") @Size(max = DeviceBody.TOKEN, message = "Token is too long")
        String token,

        @NotNull(message = "Platform is required") Platform platform) {

    static final int TOKEN = 4096;
}
