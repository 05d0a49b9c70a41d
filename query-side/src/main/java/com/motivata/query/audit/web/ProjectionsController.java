package com.motivata.query.audit.web;

import com.motivata.query.audit.rebuild.ProjectionReport;
import com.motivata.query.audit.rebuild.ProjectionStatus;
import com.motivata.query.audit.rebuild.SetAside;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.json.HttpJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the projections are. What is to be done with them is asked for elsewhere: it is no query. */
@RestController
@RequestMapping("/api/admin/projections")
@Tag(name = "Projections")
@Access(Access.Level.ADMIN)
class ProjectionsController {

    private static final long BETWEEN_EVENTS_NANOS = Duration.ofMillis(500).toNanos();

    private final ProjectionReport report;
    private final HttpJson json;
    private volatile boolean closing;

    ProjectionsController(ProjectionReport report, HttpJson json) {
        this.report = report;
        this.json = json;
    }

    record Projections(List<ProjectionStatus> projections) {}

    record DeadLetters(List<SetAside> deadLetters) {}

    @GetMapping
    @Operation(operationId = "findProjections", summary = "Position, lag, status and segments of every projection")
    ApiResponse<Projections> projections() {
        return ApiResponse.ok("Projections retrieved successfully", new Projections(report.all()));
    }

    @GetMapping("/{name}")
    @Operation(operationId = "findProjection", summary = "How one projection is, and how far its rebuild")
    ApiResponse<ProjectionStatus> projection(@PathVariable String name) {
        return ApiResponse.ok("Projection retrieved successfully", report.of(name));
    }

    @GetMapping("/{name}/dead-letters")
    @Operation(operationId = "findDeadLetters", summary = "The events a projection could not handle, and why")
    ApiResponse<DeadLetters> deadLetters(@PathVariable String name) {
        return ApiResponse.ok("Dead letters retrieved successfully", new DeadLetters(report.deadLetters(name)));
    }

    @GetMapping(value = "/{name}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followProjection",
            summary = "How a rebuild goes, as server-sent events, until it is done",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            description = "An event of the type progress every half second",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = ProjectionStatus.class))))
    void progress(@PathVariable String name, HttpServletResponse response) throws IOException {
        var status = report.of(name);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        send(status, response);
        while (status.rebuild() != null && !closing && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_EVENTS_NANOS);
            status = report.of(name);
            send(status, response);
        }
    }

    private void send(ProjectionStatus status, HttpServletResponse response) throws IOException {
        var event = "event: progress\ndata: " + json.mapper().writeValueAsString(status) + "\n\n";
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        closing = true;
    }
}
