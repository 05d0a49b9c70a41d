package com.motivata.command.sos.web;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.DeleteQuiz;
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
@RequestMapping("/api/admin/sos")
@Access(Access.Level.ADMIN)
@Tag(name = "SOS admin")
class QuizCommandController {

    private final Commands commands;
    private final NewIds ids;

    QuizCommandController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("/programs/{programId}/quiz")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createQuiz", summary = "Create the quiz of a day")
    ApiResponse<Map<String, QuizDetails>> create(
            Caller caller, @PathVariable ProgramId programId, @Valid @RequestBody QuizBody body) {
        var quiz = commands.send(body.toCommand(ids, programId, caller.userId()), QuizDetails.class);
        return ApiResponse.created("Quiz created successfully", Map.of("quiz", quiz));
    }

    @PutMapping("/quiz/{quizId}")
    @Operation(
            operationId = "reviseQuiz",
            summary = "Change a quiz; what is left out stays as it is, questions keep their ids")
    ApiResponse<Map<String, QuizDetails>> revise(
            Caller caller, @PathVariable QuizId quizId, @Valid @RequestBody QuizChangeBody body) {
        var quiz = commands.send(body.toCommand(ids, quizId, caller.userId()), QuizDetails.class);
        return ApiResponse.ok("Quiz updated successfully", Map.of("quiz", quiz));
    }

    @DeleteMapping("/quiz/{quizId}")
    @Operation(operationId = "deleteQuiz", summary = "Delete a quiz; what has been answered stays readable")
    ApiResponse<Map<String, Object>> delete(Caller caller, @PathVariable QuizId quizId) {
        commands.send(new DeleteQuiz(quizId, caller.userId()));
        return ApiResponse.ok("Quiz deleted successfully", Map.of());
    }
}
