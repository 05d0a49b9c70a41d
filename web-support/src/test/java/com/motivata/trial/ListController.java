package com.motivata.trial;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.SosRefusal;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Access(Access.Level.PUBLIC)
public class ListController {

    @GetMapping("/api/numbers")
    public ApiResponse<List<Integer>> numbers(PageRequest page) {
        return ApiResponse.page("Numbers", new Page<>(List.of(page.page(), page.limit()), page, 21));
    }

    @GetMapping("/api/programs/{programId}")
    public ApiResponse<Map<String, Object>> program(@PathVariable ProgramId programId) {
        if (programId.value().startsWith("0")) {
            throw new Refusal(SosRefusal.PROGRAM_NOT_FOUND, "Program not found");
        }
        return ApiResponse.ok("Program", Map.of("program", programId));
    }

    @GetMapping("/api/users/{userId}/days/{day}")
    public ApiResponse<Integer> day(@PathVariable UserId userId, @PathVariable int day) {
        return ApiResponse.ok("Day", day);
    }

    @GetMapping("/api/filter")
    public ApiResponse<List<@Nullable Object>> filter(
            @RequestParam(required = false) @Nullable QuestionType type,
            @RequestParam(name = "isActive", required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable ProgramId programId) {
        return ApiResponse.ok("Filtered", java.util.Arrays.asList(type, active, from, programId));
    }

    @GetMapping("/api/required")
    public ApiResponse<String> required(@RequestParam String name, @RequestHeader("X-Mood") String mood) {
        return ApiResponse.ok("Given", name + mood);
    }

    @GetMapping("/api/values")
    public ApiResponse<Map<String, @Nullable Object>> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("percentage", new BigDecimal("28.570"));
        values.put("price", new BigDecimal("1.5E+3"));
        values.put("zero", new BigDecimal("0.00"));
        values.put("at", Instant.parse("2026-01-31T10:00:00Z"));
        values.put("nothing", null);
        return ApiResponse.ok("Values", values);
    }

    @GetMapping("/api/refused")
    public ApiResponse<Object> refused() {
        throw new Refusal(SosRefusal.QUIZ_ALREADY_COMPLETED, "Today's quiz is done", Map.of("day", 1));
    }

    @GetMapping("/api/invalid")
    public ApiResponse<Object> invalid() {
        throw new InvalidInput(List.of(
                new InvalidInput.Problem("b", "B is too small"), new InvalidInput.Problem("a", "A is too big")));
    }

    @GetMapping("/api/busy")
    public ApiResponse<Object> busy() {
        throw new ConcurrencyException("sequence taken");
    }

    @GetMapping("/api/away")
    public ApiResponse<Object> away() {
        throw new IllegalStateException("Nobody answers at example.org");
    }

    @GetMapping("/api/broken")
    public ApiResponse<Object> broken() {
        throw new IllegalStateException("the secret of com.motivata.Inner");
    }

    /** Fails when the first half of the answer is out. */
    @GetMapping("/api/cut")
    public void cut(@RequestParam String cause, HttpServletResponse response) throws IOException {
        response.getOutputStream().print("half");
        response.flushBuffer();
        throw new IllegalStateException("of the database's connection", new IOException(cause));
    }

    @GetMapping("/api/overflow")
    public ApiResponse<Object> overflow() {
        return overflow();
    }

    @GetMapping("/api/sent-error")
    public void sentError(HttpServletResponse response) throws IOException {
        response.sendError(404, "by somebody else");
    }

    @GetMapping("/api/half")
    public StreamingResponseBody half() {
        return out -> {
            out.write("X".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.flush();
            throw new IllegalStateException("in the middle");
        };
    }
}
