package com.motivata.command.calendly.web;

import com.motivata.api.webhook.WebhookCommand.ReceiveWebhook;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Commands;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes Calendly's webhooks. Without a signing key nothing is taken. */
@RestController
@Access(Access.Level.PUBLIC)
@Tag(name = "Webhooks")
class CalendlyWebhookController {

    private final Commands commands;
    private final String key;
    private final Clock clock;

    CalendlyWebhookController(Commands commands, @Value("${motivata.calendly.signing-key:}") String key, Clock clock) {
        this.commands = commands;
        this.key = key.strip();
        this.clock = clock;
    }

    @PostMapping("/api/webhooks/calendly")
    @Operation(operationId = "receiveCalendlyWebhook", summary = "Calendly tells of an appointment")
    ApiResponse<Map<String, Object>> receive(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "Calendly-Webhook-Signature", required = false) @Nullable String signature) {
        var raw = body == null ? new byte[0] : body;
        if (!CalendlySignature.isGood(signature, raw, key, clock.instant())) {
            throw new ApiFailure(ErrorCode.UNAUTHORIZED, "The signature is missing, wrong or too old");
        }
        var webhook = CalendlyWebhook.read(raw);
        var id = WebhookId.of(WebhookSender.CALENDLY, webhook.eventId());
        commands.send(
                new ReceiveWebhook(id, WebhookSender.CALENDLY, webhook.eventId(), webhook.type(), webhook.content()));
        return ApiResponse.ok("Webhook received");
    }
}
