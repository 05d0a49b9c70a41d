package com.motivata.query.sos.web;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosQuery.FindHistory;
import com.motivata.api.sos.SosQuery.FindMyProgress;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import com.motivata.web.error.ApiFailure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/sos/progress")
@Tag(name = "SOS")
@Access(Access.Level.USER)
class SosProgressController {

    private final Queries queries;

    SosProgressController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(operationId = "findMySosProgress", summary = "The caller's way through all programs")
    ApiResponse<FindMyProgress.Result> progress(Caller caller) {
        var query = new FindMyProgress(caller.userId());
        return ApiResponse.ok("Progress retrieved successfully", queries.ask(query, FindMyProgress.Result.class));
    }

    @GetMapping("/{programId}/history")
    @Operation(
            operationId = "findSosHistory",
            summary = "The days of one run with the answers given, by default of the latest run")
    ApiResponse<FindHistory.Result> history(
            @PathVariable ProgramId programId, @RequestParam(required = false) @Nullable Integer run, Caller caller) {
        var query = new FindHistory(programId, caller.userId(), positive(run));
        return ApiResponse.ok("History retrieved successfully", queries.ask(query, FindHistory.Result.class));
    }

    private static @Nullable Integer positive(@Nullable Integer run) {
        if (run != null && run < 1) {
            throw ApiFailure.invalid("run", "run must be a whole number from 1");
        }
        return run;
    }
}
