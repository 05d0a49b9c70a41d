package com.motivata.query.session.web;

import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.CountCategories;
import com.motivata.api.session.SessionQuery.Filter;
import com.motivata.api.session.SessionQuery.FindSession;
import com.motivata.api.session.SessionQuery.FindSessions;
import com.motivata.api.session.SessionQuery.SessionCard;
import com.motivata.api.session.SessionSort;
import com.motivata.api.session.SessionType;
import com.motivata.api.session.SortOrder;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
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
@RequestMapping("/api/app/sessions")
@Tag(name = "Sessions")
@Access(Access.Level.PUBLIC)
class SessionsController {

    private final Queries queries;

    SessionsController(Queries queries) {
        this.queries = queries;
    }

    record Sessions(List<SessionCard> sessions) {}

    @GetMapping
    @Operation(operationId = "findSessions", summary = "The sessions one can book")
    ApiResponse<Sessions> sessions(
            @RequestParam(required = false) @Nullable SessionCategory category,
            @RequestParam(required = false) @Nullable SessionType sessionType,
            @RequestParam(defaultValue = "true") boolean isLive,
            @RequestParam(required = false) @Nullable BigDecimal minPrice,
            @RequestParam(required = false) @Nullable BigDecimal maxPrice,
            @RequestParam(required = false) @Size(max = 100) @Nullable String host,
            @RequestParam(defaultValue = "date") SessionSort sortBy,
            @RequestParam(defaultValue = "desc") SortOrder sortOrder,
            PageRequest page,
            @Nullable Caller caller) {
        var filter = new Filter(
                category,
                sessionType,
                isLive,
                false,
                Rupees.of("minPrice", minPrice),
                Rupees.of("maxPrice", maxPrice),
                host);
        var query = new FindSessions(filter, sortBy, sortOrder, page);
        var found = isLive || isAdmin(caller)
                ? queries.ask(query, FindSessions.Result.class).sessions()
                : new Page<SessionCard>(List.of(), page, 0);
        return ApiResponse.page("Sessions retrieved successfully", new Sessions(found.items()), found);
    }

    @GetMapping("/categories")
    @Operation(operationId = "countSessionCategories", summary = "How many live sessions each category has")
    ApiResponse<CountCategories.Result> categories() {
        return ApiResponse.ok(
                "Categories retrieved successfully", queries.ask(new CountCategories(), CountCategories.Result.class));
    }

    @GetMapping("/{sessionId}")
    @Operation(operationId = "findSession", summary = "A session")
    ApiResponse<FindSession.Result> session(@PathVariable SessionId sessionId) {
        return ApiResponse.ok(
                "Session retrieved successfully", queries.ask(new FindSession(sessionId), FindSession.Result.class));
    }

    private static boolean isAdmin(@Nullable Caller caller) {
        return caller != null && caller.isAdmin();
    }
}
