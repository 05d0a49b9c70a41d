package com.motivata.launcher.admin;

import com.motivata.query.audit.rebuild.DroppedLetters;
import com.motivata.query.audit.rebuild.VersionStore;
import com.motivata.query.audit.rebuild.Versions;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is to be done with projections. It is written down here and done by the processes with the query role: a proxy sends
 * these requests to others.
 */
@RestController
@RequestMapping("/api/admin/projections/{name}")
@Tag(name = "Projections")
@Access(Access.Level.ADMIN)
class ProjectionWishesController {

    private final VersionStore versions;
    private final DroppedLetters droppedLetters;

    ProjectionWishesController(VersionStore versions, DroppedLetters droppedLetters) {
        this.versions = versions;
        this.droppedLetters = droppedLetters;
    }

    @PostMapping("/rebuild")
    @Operation(
            operationId = "rebuildProjection",
            summary = "Make a projection anew beside the live one, compare, and show it (flip=false: when told to)")
    ApiResponse<Versions> rebuild(
            @PathVariable String name, @RequestParam(defaultValue = "true") boolean flip, Caller caller) {
        return accepted(
                "Rebuild started", versions.rebuild(name, flip, caller.userId().value()));
    }

    @PostMapping("/flip")
    @Operation(operationId = "flipProjection", summary = "Show the version that was made and compared")
    ApiResponse<Versions> flip(@PathVariable String name) {
        return accepted("The new version is shown", versions.flip(name));
    }

    @PostMapping("/flip-back")
    @Operation(operationId = "flipProjectionBack", summary = "Show the version again that was shown before")
    ApiResponse<Versions> flipBack(@PathVariable String name) {
        return accepted("The version before is shown again", versions.flipBack(name));
    }

    @PostMapping("/cancel")
    @Operation(operationId = "cancelRebuild", summary = "Give a rebuild up; what is shown stays")
    ApiResponse<Versions> cancel(@PathVariable String name) {
        return accepted("Rebuild cancelled", versions.cancel(name));
    }

    @PostMapping("/dead-letters/{eventId}/retry")
    @Operation(operationId = "retryDeadLetter", summary = "Try an event again that could not be handled")
    ApiResponse<Versions> retry(@PathVariable String name, @PathVariable String eventId) {
        return accepted("The event is tried again", versions.retry(name, eventId));
    }

    @DeleteMapping("/dead-letters/{eventId}")
    @Operation(
            operationId = "dropDeadLetter",
            summary = "Go on without an event that could not be handled; the view lacks it from then on")
    ApiResponse<Map<String, Object>> drop(
            @PathVariable String name,
            @PathVariable String eventId,
            @NotBlank(message = "reason is required")
                    @Size(max = 500, message = "reason has 500 characters at the most")
                    @RequestParam
                    String reason,
            Caller caller) {
        droppedLetters.drop(name, eventId, reason, caller.userId());
        return ApiResponse.ok("The event was dropped");
    }

    /** Done by others, in a moment. */
    private static ApiResponse<Versions> accepted(String message, Versions now) {
        return new ApiResponse<>(202, message, now, null);
    }
}
