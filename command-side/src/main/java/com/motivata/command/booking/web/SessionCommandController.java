package com.motivata.command.booking.web;

import com.motivata.api.session.SessionCommand.DeleteSession;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sessions")
@Access(Access.Level.ADMIN)
@Tag(name = "Sessions admin")
class SessionCommandController {

    private final Commands commands;
    private final NewIds ids;

    SessionCommandController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createSession", summary = "Create a session")
    ApiResponse<Map<String, SessionDetails>> create(Caller caller, @Valid @RequestBody SessionBody body) {
        var command = body.toCommand(new SessionId(ids.next()), caller.userId());
        var session = commands.send(command, SessionDetails.class);
        return ApiResponse.created("Session created successfully", Map.of("session", session));
    }

    @PutMapping("/{sessionId}")
    @Operation(operationId = "reviseSession", summary = "Change a session; what is left out stays as it is")
    ApiResponse<Map<String, SessionDetails>> revise(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody SessionChangeBody body) {
        var session = commands.send(body.toCommand(sessionId, caller.userId()), SessionDetails.class);
        return ApiResponse.ok("Session updated successfully", Map.of("session", session));
    }

    @DeleteMapping("/{sessionId}")
    @Operation(
            operationId = "deleteSession",
            summary = "Delete a session; with cancelBookings also one with active bookings, which are refunded")
    ApiResponse<Map<String, Object>> delete(
            Caller caller,
            @PathVariable SessionId sessionId,
            @RequestParam(defaultValue = "false") boolean cancelBookings) {
        commands.send(new DeleteSession(sessionId, cancelBookings, caller.userId()));
        return ApiResponse.ok("Session deleted successfully", Map.of());
    }
}
