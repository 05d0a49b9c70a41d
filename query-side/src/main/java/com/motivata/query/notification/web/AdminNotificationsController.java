package com.motivata.query.notification.web;

import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationId;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationQuery.Filter;
import com.motivata.api.notification.NotificationQuery.FindNotifications;
import com.motivata.api.notification.NotificationQuery.FindStrayReceipts;
import com.motivata.api.notification.NotificationQuery.Notification;
import com.motivata.api.notification.NotificationQuery.StrayReceipt;
import com.motivata.api.notification.NotificationQuery.WhyNotification;
import com.motivata.api.notification.NotificationStatus;
import com.motivata.api.session.BookingId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/notifications")
@Access(Access.Level.ADMIN)
@Tag(name = "Notifications admin")
class AdminNotificationsController {

    private final Queries queries;

    AdminNotificationsController(Queries queries) {
        this.queries = queries;
    }

    record Notifications(List<Notification> notifications) {}

    record Receipts(List<StrayReceipt> receipts) {}

    @GetMapping
    @Operation(operationId = "findNotifications", summary = "Messages, sent and not sent, newest first")
    ApiResponse<Notifications> notifications(
            @RequestParam(required = false) @Nullable UserId userId,
            @RequestParam(required = false) @Nullable BookingId bookingId,
            @RequestParam(required = false) @Nullable NotificationKind kind,
            @RequestParam(required = false) @Nullable NotificationChannel channel,
            @RequestParam(required = false) @Nullable NotificationStatus status,
            PageRequest page) {
        var filter = new Filter(userId, bookingId == null ? null : bookingId.value(), kind, channel, status);
        var found = queries.ask(new FindNotifications(filter, page), FindNotifications.Result.class)
                .notifications();
        return ApiResponse.page("Notifications retrieved successfully", new Notifications(found.items()), found);
    }

    @GetMapping("/{notificationId}/why")
    @Operation(operationId = "whyNotification", summary = "Why a message was sent, or was not")
    ApiResponse<WhyNotification.Result> why(@PathVariable NotificationId notificationId) {
        var query = new WhyNotification(notificationId);
        return ApiResponse.ok("Notification explained", queries.ask(query, WhyNotification.Result.class));
    }

    @GetMapping("/stray-receipts")
    @Operation(operationId = "findStrayReceipts", summary = "Delivery receipts that belong to no message of ours")
    ApiResponse<Receipts> strays(PageRequest page) {
        var found = queries.ask(new FindStrayReceipts(page), FindStrayReceipts.Result.class)
                .receipts();
        return ApiResponse.page("Receipts retrieved successfully", new Receipts(found.items()), found);
    }
}
