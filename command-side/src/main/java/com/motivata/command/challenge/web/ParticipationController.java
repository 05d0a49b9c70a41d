package com.motivata.command.challenge.web;

import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.CompletedDay;
import com.motivata.api.challenge.JoinedChallenge;
import com.motivata.api.challenge.LeftChallenge;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/challenges/{challengeId}")
@Access(Access.Level.USER)
@Tag(name = "Challenges")
class ParticipationController {

    private final Commands commands;
    private final NewIds ids;

    ParticipationController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("/join")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "joinChallenge", summary = "Join a challenge, or join it again after leaving")
    ApiResponse<JoinedChallenge> join(Caller caller, @PathVariable ChallengeId challengeId) {
        var participation = new ParticipationId(ids.next());
        var command = new JoinChallenge(participation, challengeId, caller.userId(), caller.zone());
        return ApiResponse.created("Challenge joined successfully", commands.send(command, JoinedChallenge.class));
    }

    @PostMapping("/complete-day")
    @Operation(operationId = "completeDay", summary = "Complete the current day, also one done while offline")
    ApiResponse<CompletedDay> completeDay(
            Caller caller, @PathVariable ChallengeId challengeId, @Valid @RequestBody CompleteDayBody body) {
        var command = body.toCommand(challengeId, caller);
        return ApiResponse.ok("Day completed successfully", commands.send(command, CompletedDay.class));
    }

    @PostMapping("/leave")
    @Operation(operationId = "leaveChallenge", summary = "Leave a challenge")
    ApiResponse<LeftChallenge> leave(
            Caller caller,
            @PathVariable ChallengeId challengeId,
            @Valid @RequestBody(required = false) @Nullable LeaveBody body) {
        var reason = body == null ? null : body.reason();
        var command = new LeaveChallenge(challengeId, caller.userId(), reason, caller.zone());
        return ApiResponse.ok("Challenge left successfully", commands.send(command, LeftChallenge.class));
    }
}
