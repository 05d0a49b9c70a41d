package com.motivata.query.sos.web;

import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosQuery.FindProgram;
import com.motivata.api.sos.SosQuery.FindPrograms;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.AlreadyCompleted;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.Available;
import com.motivata.api.sos.SosQuery.ProgramCard;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/sos/programs")
@Tag(name = "SOS")
@Access(Access.Level.USER)
class SosProgramsController {

    private final Queries queries;

    SosProgramsController(Queries queries) {
        this.queries = queries;
    }

    record Programs(List<ProgramCard> programs) {}

    @GetMapping
    @Access(Access.Level.PUBLIC)
    @Operation(operationId = "findSosPrograms", summary = "The SOS programs one can start")
    ApiResponse<Programs> programs(
            @RequestParam(required = false) @Nullable ProgramType type,
            @RequestParam(defaultValue = "true") boolean isActive,
            PageRequest page,
            @Nullable Caller caller) {
        var found = isActive || isAdmin(caller)
                ? queries.ask(new FindPrograms(type, isActive, page), FindPrograms.Result.class)
                        .programs()
                : new Page<ProgramCard>(List.of(), page, 0);
        return ApiResponse.page("Programs retrieved successfully", new Programs(found.items()), found);
    }

    @GetMapping("/{programId}")
    @Operation(operationId = "findSosProgram", summary = "A program, and how far the caller is in it")
    ApiResponse<FindProgram.Result> program(@PathVariable ProgramId programId, Caller caller) {
        var query = new FindProgram(programId, caller.userId());
        return ApiResponse.ok("Program retrieved successfully", queries.ask(query, FindProgram.Result.class));
    }

    @GetMapping("/{programId}/quiz/today")
    @Operation(operationId = "findTodaysQuiz", summary = "The quiz to answer now, or when the next one opens")
    ApiResponse<FindTodaysQuiz.Result> todaysQuiz(@PathVariable ProgramId programId, Caller caller) {
        var query = new FindTodaysQuiz(programId, caller.userId(), caller.zone());
        var answer = queries.ask(query, FindTodaysQuiz.Result.class);
        return ApiResponse.ok(message(answer), answer);
    }

    private static boolean isAdmin(@Nullable Caller caller) {
        return caller != null && caller.isAdmin();
    }

    private static String message(FindTodaysQuiz.Result answer) {
        return switch (answer) {
            case Available ignored -> "Today's quiz retrieved";
            case AlreadyCompleted ignored -> "Today's quiz already completed";
        };
    }
}
