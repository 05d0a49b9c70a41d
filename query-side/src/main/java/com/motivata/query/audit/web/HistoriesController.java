package com.motivata.query.audit.web;

import com.motivata.query.audit.history.Audit;
import com.motivata.query.audit.history.Histories;
import com.motivata.query.audit.history.Kind;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How one thing came to be what it is. {@code asOf} is an instant or a position. */
@RestController
@RequestMapping("/api/admin/audit")
@Tag(name = "Audit")
@Access(Access.Level.ADMIN)
class HistoriesController {

    private final Histories histories;

    HistoriesController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/bookings/{id}")
    @Operation(operationId = "auditBooking", summary = "The life of a booking, by its id or its reference SB-…")
    ApiResponse<Audit> booking(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf, Caller caller) {
        return audit(Kind.BOOKINGS, id, asOf, caller);
    }

    @GetMapping("/sos-progress/{id}")
    @Operation(operationId = "auditSosProgress", summary = "A user's way through a program, by <programId>:<userId>")
    ApiResponse<Audit> sosProgress(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf, Caller caller) {
        return audit(Kind.SOS_PROGRESS, id, asOf, caller);
    }

    @GetMapping("/challenge-progress/{id}")
    @Operation(
            operationId = "auditChallengeProgress",
            summary = "A user's way through a challenge, by <challengeId>:<userId>")
    ApiResponse<Audit> challengeProgress(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf, Caller caller) {
        return audit(Kind.CHALLENGE_PROGRESS, id, asOf, caller);
    }

    @GetMapping("/sessions/{id}")
    @Operation(operationId = "auditSession", summary = "The life of a session and the book of its slots")
    ApiResponse<Audit> session(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf, Caller caller) {
        return audit(Kind.SESSIONS, id, asOf, caller);
    }

    private ApiResponse<Audit> audit(Kind kind, String id, @Nullable String asOf, Caller caller) {
        return ApiResponse.ok("Audit retrieved successfully", histories.of(kind, id, asOf, caller.isAuditor()));
    }
}
