package com.motivata.command.notification.web;

import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationCommand.RegisterDevice;
import com.motivata.api.notification.NotificationCommand.RemoveDevice;
import com.motivata.api.notification.RegisteredDevice;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/devices")
@Access(Access.Level.USER)
@Tag(name = "Notifications")
class DeviceController {

    private final Commands commands;

    DeviceController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerDevice", summary = "Have messages pushed to this device")
    ApiResponse<RegisteredDevice> register(Caller caller, @Valid @RequestBody DeviceBody body) {
        var command = new RegisterDevice(caller.userId(), body.token(), body.platform());
        return ApiResponse.created("Device registered successfully", commands.send(command, RegisteredDevice.class));
    }

    /** The token stands in the body: a path or a query ends up in access logs. */
    @DeleteMapping
    @Operation(operationId = "removeDevice", summary = "Push nothing to this device any more, as after logging out")
    ApiResponse<Map<String, Object>> remove(Caller caller, @Valid @RequestBody TokenBody body) {
        commands.send(new RemoveDevice(caller.userId(), DeviceId.ofToken(body.token()), DeviceLoss.REMOVED));
        return ApiResponse.ok("Device removed successfully");
    }
}
