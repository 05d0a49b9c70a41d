package com.motivata.launcher.dev;

import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("dev")
@Access(Access.Level.PUBLIC)
@Tag(name = "For trying it out (profile dev only)")
class ClockController {

    private final MovableClock clock;
    private final ClockOffset stored;

    ClockController(MovableClock clock, ClockOffset stored) {
        this.clock = clock;
        this.stored = stored;
    }

    @PostMapping("/api/dev/clock")
    @Operation(
            operationId = "moveClock",
            summary = "Move the clock, so that a program of seven days can be tried in a minute")
    synchronized ApiResponse<Map<String, Instant>> move(@RequestBody ClockBody body) {
        var offset = body.offsetOf(clock);
        stored.save(offset);
        clock.moveTo(offset);
        return ApiResponse.ok("Clock moved", Map.of("now", clock.instant()));
    }
}
