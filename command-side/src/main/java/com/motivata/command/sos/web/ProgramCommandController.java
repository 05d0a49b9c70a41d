package com.motivata.command.sos.web;

import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosCommand.DeleteProgram;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sos/programs")
@Access(Access.Level.ADMIN)
@Tag(name = "SOS admin")
class ProgramCommandController {

    private final Commands commands;
    private final NewIds ids;

    ProgramCommandController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createProgram", summary = "Create a program")
    ApiResponse<Map<String, ProgramDetails>> create(Caller caller, @Valid @RequestBody ProgramBody body) {
        var command = body.toCommand(new ProgramId(ids.next()), caller.userId());
        var program = commands.send(command, ProgramDetails.class);
        return ApiResponse.created("Program created successfully", Map.of("program", program));
    }

    @PutMapping("/{programId}")
    @Operation(operationId = "reviseProgram", summary = "Change a program; what is left out stays as it is")
    ApiResponse<Map<String, ProgramDetails>> revise(
            Caller caller, @PathVariable ProgramId programId, @Valid @RequestBody ProgramChangeBody body) {
        var program = commands.send(body.toCommand(programId, caller.userId()), ProgramDetails.class);
        return ApiResponse.ok("Program updated successfully", Map.of("program", program));
    }

    @DeleteMapping("/{programId}")
    @Operation(operationId = "deleteProgram", summary = "Delete a program; runs that are under way go on")
    ApiResponse<Map<String, Object>> delete(Caller caller, @PathVariable ProgramId programId) {
        commands.send(new DeleteProgram(programId, caller.userId()));
        return ApiResponse.ok("Program deleted successfully", Map.of());
    }
}
