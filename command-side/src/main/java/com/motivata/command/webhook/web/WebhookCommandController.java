package com.motivata.command.webhook.web;

import com.motivata.api.webhook.MatchedWebhook;
import com.motivata.api.webhook.WebhookCommand.MatchWebhook;
import com.motivata.api.webhook.WebhookId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.ADMIN)
@Tag(name = "Webhooks")
class WebhookCommandController {

    private final Commands commands;

    WebhookCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/admin/webhooks/{webhookId}/match")
    @Operation(operationId = "matchWebhook", summary = "Say which booking an unmatched webhook belongs to")
    ApiResponse<MatchedWebhook> match(
            Caller caller, @PathVariable WebhookId webhookId, @Valid @RequestBody MatchBody body) {
        var command = new MatchWebhook(webhookId, body.bookingId(), caller.userId());
        return ApiResponse.ok("Webhook matched", commands.send(command, MatchedWebhook.class));
    }
}
