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
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio reports what became of the messages Meta could not take. */
@RestController
@Access(Access.Level.PUBLIC)
@Tag(name = "Webhooks")
class TwilioWebhook {

    private final TwilioSettings settings;
    private final Messages messages;
    private final Clock clock;

    TwilioWebhook(TwilioSettings settings, Messages messages, Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/api/webhooks/twilio")
    @Operation(operationId = "receiveTwilioReceipts", summary = "Twilio reports what became of a message")
    ApiResponse<Map<String, Object>> receive(
            @RequestHeader(name = "X-Twilio-Signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        // not by @RequestParam, which would mix what stands in the address with what stands in the form
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var form = form(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!isSigned(signature, query, form)) {
            throw new ApiFailure(ErrorCode.UNAUTHORIZED, "The signature is missing or wrong");
        }
        var now = clock.instant();
        TwilioReports.receipt(form, form(query).get(TwilioSettings.MESSAGE_ID), now)
                .ifPresent(receipt -> messages.receive(receipt, now));
        return ApiResponse.ok("Received");
    }

    /** The address is the one Twilio was given: what stands before us on the way is not what it called. */
    private boolean isSigned(@Nullable String signature, String query, SortedMap<String, String> form) {
        var called = settings.statusCallback() + (query.isEmpty() ? "" : "?" + query);
        return settings.statusCallback() != null
                && TwilioSignature.isRight(signature, called, form, settings.authToken());
    }

    private static SortedMap<String, String> form(String body) {
        try {
            return TwilioReports.form(body);
        } catch (IllegalArgumentException notAForm) {
            throw new ApiFailure(ErrorCode.INVALID_REQUEST, "The body is not a form");
        }
    }
}
