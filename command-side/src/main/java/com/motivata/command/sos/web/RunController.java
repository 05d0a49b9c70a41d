package com.motivata.command.sos.web;

import com.motivata.api.sos.AbandonedRun;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosCommand.AbandonProgram;
import com.motivata.api.sos.SosCommand.StartProgram;
import com.motivata.api.sos.StartedRun;
import com.motivata.api.sos.SubmittedQuiz;
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
@RequestMapping("/api/app/sos")
@Access(Access.Level.USER)
@Tag(name = "SOS")
class RunController {

    private final Commands commands;
    private final NewIds ids;

    RunController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("/programs/{programId}/start")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "startProgram", summary = "Start a program, or start it again")
    ApiResponse<StartedRun> start(
            Caller caller, @PathVariable ProgramId programId, @RequestBody(required = false) @Nullable StartBody body) {
        var run = new RunId(ids.next());
        var days = body == null ? null : body.durationDays();
        var command = new StartProgram(run, programId, caller.userId(), days, caller.zone());
        return ApiResponse.created("Program started successfully", commands.send(command, StartedRun.class));
    }

    @PostMapping("/quiz/{quizId}/submit")
    @Operation(operationId = "submitQuiz", summary = "Answer today's quiz")
    ApiResponse<SubmittedQuiz> submit(Caller caller, @PathVariable QuizId quizId, @Valid @RequestBody SubmitBody body) {
        var command = body.toCommand(quizId, caller.userId(), caller.zone());
        return ApiResponse.ok("Quiz submitted successfully", commands.send(command, SubmittedQuiz.class));
    }

    @PostMapping("/programs/{programId}/abandon")
    @Operation(operationId = "abandonProgram", summary = "Give up the run that is under way")
    ApiResponse<AbandonedRun> abandon(Caller caller, @PathVariable ProgramId programId) {
        var command = new AbandonProgram(programId, caller.userId());
        return ApiResponse.ok("Program abandoned successfully", commands.send(command, AbandonedRun.class));
    }
}
