package com.motivata.command.challenge.web;

import com.motivata.api.challenge.ChallengeCommand.DeleteChallenge;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeId;
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
@RequestMapping("/api/admin/challenges")
@Access(Access.Level.ADMIN)
@Tag(name = "Challenges admin")
class ChallengeCommandController {

    private final Commands commands;
    private final NewIds ids;

    ChallengeCommandController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createChallenge", summary = "Create a challenge")
    ApiResponse<Map<String, ChallengeDetails>> create(Caller caller, @Valid @RequestBody ChallengeBody body) {
        var command = body.toCommand(new ChallengeId(ids.next()), caller.userId());
        var challenge = commands.send(command, ChallengeDetails.class);
        return ApiResponse.created("Challenge created successfully", Map.of("challenge", challenge));
    }

    @PutMapping("/{challengeId}")
    @Operation(operationId = "reviseChallenge", summary = "Change a challenge; what is left out stays as it is")
    ApiResponse<Map<String, ChallengeDetails>> revise(
            Caller caller, @PathVariable ChallengeId challengeId, @Valid @RequestBody ChallengeChangeBody body) {
        var challenge = commands.send(body.toCommand(challengeId, caller.userId()), ChallengeDetails.class);
        return ApiResponse.ok("Challenge updated successfully", Map.of("challenge", challenge));
    }

    @DeleteMapping("/{challengeId}")
    @Operation(operationId = "deleteChallenge", summary = "Delete a challenge; who is in it goes on")
    ApiResponse<Map<String, Object>> delete(Caller caller, @PathVariable ChallengeId challengeId) {
        commands.send(new DeleteChallenge(challengeId, caller.userId()));
        return ApiResponse.ok("Challenge deleted successfully", Map.of());
    }
}
