package com.motivata.process.delivery.web;

import com.motivata.api.common.Refusal;
import com.motivata.api.notification.NotificationId;
import com.motivata.api.notification.NotificationRefusal;
import com.motivata.process.delivery.Messages;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.ADMIN)
@Tag(name = "Notifications admin")
class RetryController {

    private final Messages messages;
    private final Clock clock;

    RetryController(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Who already has it does not get it again: it goes on with the addresses that have not been reached. */
    @PostMapping("/api/admin/notifications/{notificationId}/retry")
    @Operation(operationId = "retryNotification", summary = "Try again a message that failed")
    ApiResponse<Map<String, Object>> retry(Caller caller, @PathVariable NotificationId notificationId) {
        boolean again = messages.retry(notificationId.value(), caller.userId().value(), clock.instant())
                .orElseThrow(
                        () -> new Refusal(NotificationRefusal.NOTIFICATION_NOT_FOUND, "There is no such notification"));
        if (!again) {
            throw new Refusal(NotificationRefusal.NOT_FAILED, "Only a notification that failed can be tried again");
        }
        return ApiResponse.ok("The notification is tried again");
    }
}
