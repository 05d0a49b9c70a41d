package com.motivata.query.notification.web;

import com.motivata.api.common.PageRequest;
import com.motivata.api.notification.NotificationQuery.FindMyNotifications;
import com.motivata.api.notification.NotificationQuery.FindPreferences;
import com.motivata.api.notification.NotificationQuery.MyNotification;
import com.motivata.api.notification.PreferencesSheet;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app")
@Access(Access.Level.USER)
@Tag(name = "Notifications")
class NotificationsController {

    private final Queries queries;

    NotificationsController(Queries queries) {
        this.queries = queries;
    }

    record Notifications(List<MyNotification> notifications) {}

    @GetMapping("/notifications")
    @Operation(operationId = "findMyNotifications", summary = "What the caller was told lately, newest first")
    ApiResponse<Notifications> notifications(Caller caller, PageRequest page) {
        var query = new FindMyNotifications(caller.userId(), page);
        var found = queries.ask(query, FindMyNotifications.Result.class).notifications();
        return ApiResponse.page("Notifications retrieved successfully", new Notifications(found.items()), found);
    }

    @GetMapping("/notification-preferences")
    @Operation(operationId = "findNotificationPreferences", summary = "What the caller wants to be told, and when")
    ApiResponse<PreferencesSheet> preferences(Caller caller) {
        var query = new FindPreferences(caller.userId());
        return ApiResponse.ok(
                "Notification preferences retrieved successfully", queries.ask(query, PreferencesSheet.class));
    }
}
