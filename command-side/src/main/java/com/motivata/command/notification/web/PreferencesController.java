package com.motivata.command.notification.web;

import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.PreferencesSheet;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/notification-preferences")
@Access(Access.Level.USER)
@Tag(name = "Notifications")
class PreferencesController {

    private final Commands commands;

    PreferencesController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            operationId = "changeNotificationPreferences",
            summary = "Say what you want to be told, by which channel, and when to be left in peace")
    ApiResponse<PreferencesSheet> change(Caller caller, @Valid @RequestBody PreferencesBody body) {
        var preferences = commands.send(body.toCommand(caller), NotificationPreferences.class);
        return ApiResponse.ok("Notification preferences updated successfully", PreferencesSheet.of(preferences));
    }
}
