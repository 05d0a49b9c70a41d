package com.motivata.query.audit.web;

import com.motivata.query.audit.CsvWriter;
import com.motivata.query.audit.EventCatalogue;
import com.motivata.query.audit.EventExport;
import com.motivata.query.audit.EventFilter;
import com.motivata.query.audit.EventWriter;
import com.motivata.query.audit.NdjsonWriter;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.error.ApiFailure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, for analysts. */
@RestController
@RequestMapping("/api/admin/events")
@Tag(name = "Audit")
@Access(Access.Level.ADMIN)
class EventsController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final MediaType TEXT_CSV = MediaType.parseMediaType(CSV);

    private final EventExport export;
    private final EventCatalogue catalogue;

    EventsController(EventExport export, EventCatalogue catalogue) {
        this.export = export;
        this.catalogue = catalogue;
    }

    record Types(List<EventCatalogue.Entry> types) {}

    @GetMapping(produces = {NDJSON, CSV})
    @Operation(
            operationId = "exportEvents",
            summary = "The event log, streamed; go on after a break with afterPosition",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            description = "One event a line. Personal values are pseudonyms unless the caller has the"
                                    + " role auditor",
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = "object")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }))
    void export(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String aggregateType,
            @RequestParam(required = false) @Nullable String aggregateId,
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(defaultValue = "0") long afterPosition,
            @RequestParam(required = false) @Nullable Long limit,
            @RequestParam(defaultValue = "false") boolean follow,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        notNegative("afterPosition", afterPosition);
        if (limit != null && limit < 1) {
            throw ApiFailure.invalid("limit", "limit must be a whole number from 1");
        }
        var filter = new EventFilter(from, to, type, aggregateType, aggregateId, userId);
        write(new EventExport.Order(filter, afterPosition, limit, caller.isAuditor(), follow), request, response);
    }

    @GetMapping("/types")
    @Operation(
            operationId = "findEventTypes",
            summary = "Every kind of event: how often, when first and last, and the latest as an example")
    ApiResponse<Types> types() {
        return ApiResponse.ok("Event types retrieved successfully", new Types(catalogue.entries()));
    }

    /** What fails before the first byte is out is answered as any failure; after that the connection breaks. */
    private void write(EventExport.Order order, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            export.write(order, writer(request, response), position -> {});
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                response.resetBuffer();
            }
            throw failure;
        }
    }

    private static EventWriter writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold back what is followed
        if (wantsCsv(request)) {
            response.setContentType(CSV + ";charset=UTF-8;header=present");
            return new CsvWriter(response.getOutputStream());
        }
        response.setContentType(NDJSON);
        return new NdjsonWriter(response.getOutputStream());
    }

    private static boolean wantsCsv(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && MediaType.parseMediaTypes(accept).stream()
                        .anyMatch(type -> type.isConcrete() && TEXT_CSV.isCompatibleWith(type));
    }

    private static void notNegative(String name, long position) {
        if (position < 0) {
            throw ApiFailure.invalid(name, name + " must be a whole number from 0");
        }
    }
}
