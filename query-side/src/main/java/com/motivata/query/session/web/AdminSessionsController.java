package com.motivata.query.session.web;

import com.motivata.api.common.PageRequest;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.CountAllSessionStats;
import com.motivata.api.session.SessionQuery.CountSessionStats;
import com.motivata.api.session.SessionQuery.Filter;
import com.motivata.api.session.SessionQuery.FindAllSessions;
import com.motivata.api.session.SessionQuery.FindSessionDetails;
import com.motivata.api.session.SessionQuery.SessionStats;
import com.motivata.api.session.SessionQuery.TotalStats;
import com.motivata.api.session.SessionSort;
import com.motivata.api.session.SessionType;
import com.motivata.api.session.SortOrder;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sessions")
@Tag(name = "Sessions admin")
@Access(Access.Level.ADMIN)
class AdminSessionsController {

    private final Queries queries;

    AdminSessionsController(Queries queries) {
        this.queries = queries;
    }

    record AllSessions(List<SessionDetails> sessions) {}

    record Statistics(TotalStats total, List<SessionStats> sessions) {}

    @GetMapping
    @Operation(operationId = "findAllSessions", summary = "All sessions, also those not live; the deleted if asked for")
    ApiResponse<AllSessions> sessions(
            @RequestParam(required = false) @Nullable SessionCategory category,
            @RequestParam(required = false) @Nullable SessionType sessionType,
            @RequestParam(required = false) @Nullable Boolean isLive,
            @RequestParam(defaultValue = "false") boolean isDeleted,
            @RequestParam(required = false) @Nullable BigDecimal minPrice,
            @RequestParam(required = false) @Nullable BigDecimal maxPrice,
            @RequestParam(required = false) @Size(max = 100) @Nullable String host,
            @RequestParam(defaultValue = "date") SessionSort sortBy,
            @RequestParam(defaultValue = "desc") SortOrder sortOrder,
            PageRequest page) {
        var filter = new Filter(
                category,
                sessionType,
                isLive,
                isDeleted,
                Rupees.of("minPrice", minPrice),
                Rupees.of("maxPrice", maxPrice),
                host);
        var query = new FindAllSessions(filter, sortBy, sortOrder, page);
        var found = queries.ask(query, FindAllSessions.Result.class).sessions();
        return ApiResponse.page("Sessions retrieved successfully", new AllSessions(found.items()), found);
    }

    @GetMapping("/stats")
    @Operation(
            operationId = "countAllSessionStats",
            summary = "Bookings, slots and money of all sessions, in total and one by one")
    ApiResponse<Statistics> stats(PageRequest page) {
        var result = queries.ask(new CountAllSessionStats(page), CountAllSessionStats.Result.class);
        var found = result.sessions();
        return ApiResponse.page(
                "Session statistics retrieved successfully", new Statistics(result.total(), found.items()), found);
    }

    @GetMapping("/{sessionId}")
    @Operation(operationId = "findSessionDetails", summary = "A session, whole")
    ApiResponse<FindSessionDetails.Result> session(@PathVariable SessionId sessionId) {
        var query = new FindSessionDetails(sessionId);
        return ApiResponse.ok("Session retrieved successfully", queries.ask(query, FindSessionDetails.Result.class));
    }

    @GetMapping("/{sessionId}/stats")
    @Operation(operationId = "countSessionStats", summary = "How a session is booked, and what became of its money")
    ApiResponse<CountSessionStats.Result> stats(@PathVariable SessionId sessionId) {
        var query = new CountSessionStats(sessionId);
        return ApiResponse.ok(
                "Session statistics retrieved successfully", queries.ask(query, CountSessionStats.Result.class));
    }
}
