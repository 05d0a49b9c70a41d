package com.motivata.query.sos.web;

import com.motivata.api.common.PageRequest;
import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosQuery.CountProgramStats;
import com.motivata.api.sos.SosQuery.FindAllPrograms;
import com.motivata.api.sos.SosQuery.FindProgramDetails;
import com.motivata.api.sos.SosQuery.FindQuizDetails;
import com.motivata.api.sos.SosQuery.FindQuizzes;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
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
@RequestMapping("/api/admin/sos")
@Tag(name = "SOS admin")
@Access(Access.Level.ADMIN)
class AdminSosController {

    private final Queries queries;

    AdminSosController(Queries queries) {
        this.queries = queries;
    }

    record Programs(List<ProgramDetails> programs) {}

    record Quizzes(List<QuizDetails> quizzes) {}

    @GetMapping("/programs")
    @Operation(operationId = "findAllSosPrograms", summary = "All programs, inactive ones too")
    ApiResponse<Programs> programs(
            @RequestParam(required = false) @Nullable ProgramType type,
            @RequestParam(required = false) @Nullable Boolean isActive,
            PageRequest page) {
        var found = queries.ask(new FindAllPrograms(type, isActive, page), FindAllPrograms.Result.class)
                .programs();
        return ApiResponse.page("Programs retrieved successfully", new Programs(found.items()), found);
    }

    @GetMapping("/programs/{programId}")
    @Operation(operationId = "findSosProgramDetails", summary = "A program, whole")
    ApiResponse<FindProgramDetails.Result> program(@PathVariable ProgramId programId) {
        var query = new FindProgramDetails(programId);
        return ApiResponse.ok("Program retrieved successfully", queries.ask(query, FindProgramDetails.Result.class));
    }

    @GetMapping("/programs/{programId}/quizzes")
    @Operation(operationId = "findSosQuizzes", summary = "The quizzes of a program, day by day")
    ApiResponse<Quizzes> quizzes(@PathVariable ProgramId programId, PageRequest page) {
        var found = queries.ask(new FindQuizzes(programId, page), FindQuizzes.Result.class)
                .quizzes();
        return ApiResponse.page("Quizzes retrieved successfully", new Quizzes(found.items()), found);
    }

    @GetMapping("/quiz/{quizId}")
    @Operation(operationId = "findSosQuizDetails", summary = "A quiz with its points and right answers")
    ApiResponse<FindQuizDetails.Result> quiz(@PathVariable QuizId quizId) {
        var query = new FindQuizDetails(quizId);
        return ApiResponse.ok("Quiz retrieved successfully", queries.ask(query, FindQuizDetails.Result.class));
    }

    @GetMapping("/programs/{programId}/stats")
    @Operation(operationId = "countSosProgramStats", summary = "How a program does, and where people drop off")
    ApiResponse<CountProgramStats.Result> stats(@PathVariable ProgramId programId) {
        var query = new CountProgramStats(programId);
        return ApiResponse.ok(
                "Program statistics retrieved successfully", queries.ask(query, CountProgramStats.Result.class));
    }
}
