package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.Messages;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where Meta asks whether the address is ours, and reports what became of messages. Without a secret nothing is taken. */
@RestController
@RequestMapping("/api/webhooks/whatsapp")
@Access(Access.Level.PUBLIC)
@Tag(name = "Webhooks")
class WhatsAppWebhook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WhatsAppSettings settings;
    private final Messages messages;
    private final Clock clock;

    WhatsAppWebhook(WhatsAppSettings settings, Messages messages, Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "verifyWhatsAppWebhook", summary = "Meta asks whether this address is ours")
    ResponseEntity<String> verify(
            @RequestParam("hub.mode") String mode,
            @RequestParam("hub.verify_token") String token,
            @RequestParam("hub.challenge") String challenge) {
        if (!mode.equals("subscribe") || !isOurs(token)) {
            throw new ApiFailure(ErrorCode.FORBIDDEN, "The verify token is not ours");
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    @PostMapping
    @Operation(operationId = "receiveWhatsAppReceipts", summary = "Meta reports what became of messages")
    ApiResponse<Map<String, Object>> receive(
            @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readAllBytes();
        if (!Signature.isRight(signature, body, settings.appSecret())) {
            throw new ApiFailure(ErrorCode.UNAUTHORIZED, "The signature is missing or wrong");
        }
        var now = clock.instant();
        StatusReports.in(parsed(body)).forEach(receipt -> messages.receive(receipt, now));
        return ApiResponse.ok("Received");
    }

    private boolean isOurs(String token) {
        var ours = settings.verifyToken();
        return ours != null
                && !ours.isBlank()
                && MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new ApiFailure(ErrorCode.INVALID_REQUEST, "The body is not JSON");
        }
    }
}
