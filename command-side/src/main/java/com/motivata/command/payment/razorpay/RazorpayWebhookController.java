package com.motivata.command.payment.razorpay;

import com.motivata.api.webhook.WebhookCommand.ReceiveWebhook;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Commands;
import com.motivata.web.Hmac;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes Razorpay's webhooks, and the sandbox's, which are signed and shaped alike. It is answered as soon as it is
 * stored; what follows from it follows later. Without a secret nothing is taken.
 */
@RestController
@Access(Access.Level.PUBLIC)
@Tag(name = "Webhooks")
class RazorpayWebhookController {

    /** Where there is no id, the same body is the same event. */
    private static final String BODY = "body";

    private final Commands commands;
    private final WebhookSender sender;
    private final List<String> secrets;

    /** @param secrets more than one while they are changed: what was signed with the old one is still delivered */
    RazorpayWebhookController(
            Commands commands,
            @Value("${motivata.payment.provider:sandbox}") String provider,
            @Value("${motivata.razorpay.webhook-secret:}") String secrets,
            @Value("${motivata.sandbox.webhook-secret:}") String sandboxSecret) {
        this.commands = commands;
        this.sender = WebhookSender.valueOf(provider.toUpperCase(Locale.ROOT));
        this.secrets = Arrays.stream((sender == WebhookSender.SANDBOX ? sandboxSecret : secrets).split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    @PostMapping("/api/webhooks/razorpay")
    @Operation(operationId = "receiveRazorpayWebhook", summary = "Razorpay tells of a payment or a refund")
    ApiResponse<Map<String, Object>> receive(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "X-Razorpay-Signature", required = false) @Nullable String signature,
            @RequestHeader(name = "x-razorpay-event-id", required = false) @Nullable String eventId) {
        var raw = body == null ? new byte[0] : body;
        if (secrets.stream().noneMatch(secret -> Hmac.fits(signature, secret, raw))) {
            throw new ApiFailure(ErrorCode.UNAUTHORIZED, "The signature is missing or wrong");
        }
        var webhook = RazorpayWebhook.read(sender.key(), raw);
        var id = eventId == null || eventId.isBlank() ? Hmac.of(BODY, raw) : eventId;
        commands.send(new ReceiveWebhook(WebhookId.of(sender, id), sender, id, webhook.type(), webhook.content()));
        return ApiResponse.ok("Webhook received");
    }
}
