package com.motivata.command.person.web;

import com.motivata.api.common.UserId;
import com.motivata.api.person.PersonCommand.ErasePersonalData;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users/{userId}/personal-data")
@Access(Access.Level.ADMIN)
@Tag(name = "Personal data")
class PersonalDataController {

    private final Commands commands;

    PersonalDataController(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping
    @Operation(
            operationId = "erasePersonalData",
            summary = "Forget what a user has said and how to reach them; copies are cleaned within a minute")
    ApiResponse<Map<String, Object>> erase(@PathVariable UserId userId, Caller caller) {
        commands.send(new ErasePersonalData(userId, caller.userId()));
        return new ApiResponse<>(202, "Personal data is being erased", Map.of("userId", userId), null);
    }
}
