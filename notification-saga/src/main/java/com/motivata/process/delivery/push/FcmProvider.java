package com.motivata.process.delivery.push;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.Calls;
import com.motivata.process.delivery.Calls.Answer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import com.motivata.process.delivery.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Push messages by FCM's HTTP v1. FCM knows no repetition; the message's id is the key under which a device lets a later
 * one take the place of an earlier.
 */
@Component
class FcmProvider implements Provider {

    private final FcmSettings settings;
    private final Calls calls;
    private final @Nullable FcmAccount account;

    FcmProvider(FcmSettings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
        var file = settings.serviceAccount();
        this.account = file == null || file.toString().isBlank() ? null : FcmAccount.of(file);
    }

    @Override
    public String name() {
        return "fcm";
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.PUSH;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public boolean isConfigured() {
        return account != null;
    }

    @Override
    public Outcome send(Letter letter) {
        if (account == null || !(letter instanceof Letter.Push push)) {
            return new Outcome.Misconfigured("not for push");
        }
        try {
            var uri = URI.create(settings.url() + "/v1/projects/" + account.project() + "/messages:send");
            var headers =
                    Map.of("Authorization", "Bearer " + account.accessToken(), "Content-Type", "application/json");
            return calls.post(uri, headers, Calls.json(Map.of("message", message(push))), FcmProvider::outcome);
        } catch (IOException noToken) {
            return Outcome.later("no access token");
        }
    }

    private static Map<String, Object> message(Letter.Push push) {
        return Map.of(
                "token", push.token(),
                "notification", Map.of("title", push.title(), "body", push.body()),
                "data", push.data(),
                "android",
                        Map.of(
                                "collapse_key", push.messageId(),
                                "priority", "high",
                                "notification", Map.of("tag", push.messageId())),
                "apns", Map.of("headers", Map.of("apns-collapse-id", push.messageId(), "apns-priority", "10")),
                "webpush", Map.of("notification", Map.of("tag", push.messageId())));
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isSuccess()) {
            return new Outcome.Accepted(answer.body().path("name").asString(null));
        }
        return switch (errorCode(answer)) {
            case "UNREGISTERED" -> new Outcome.Refused("UNREGISTERED");
            case "SENDER_ID_MISMATCH" -> new Outcome.Refused("SENDER_ID_MISMATCH");
            case "INVALID_ARGUMENT" ->
                isAboutTheToken(answer)
                        ? new Outcome.Refused("INVALID_ARGUMENT")
                        : new Outcome.Misconfigured("INVALID_ARGUMENT");
            case "QUOTA_EXCEEDED", "UNAVAILABLE", "INTERNAL" ->
                new Outcome.Later(errorCode(answer), answer.pause(), true);
            default -> byStatus(answer);
        };
    }

    private static Outcome byStatus(Answer answer) {
        var reported = "http " + answer.status();
        return answer.status() == 429 || answer.status() >= 500
                ? new Outcome.Later(reported, answer.pause(), true)
                : new Outcome.Misconfigured(reported);
    }

    private static String errorCode(Answer answer) {
        return details(answer)
                .map(detail -> detail.path("errorCode").asString(""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElseGet(() -> answer.body().at("/error/status").asString(""));
    }

    /** Only where FCM itself says so, and of nothing else in the message: otherwise it is our mistake. */
    private static boolean isAboutTheToken(Answer answer) {
        boolean saysFcm = details(answer)
                .anyMatch(detail -> detail.path("@type").asString("").endsWith("FcmError"));
        boolean ofOtherFields = details(answer)
                .flatMap(detail -> detail.path("fieldViolations").valueStream())
                .anyMatch(violation -> !violation.path("field").asString("").equals("message.token"));
        return saysFcm && !ofOtherFields;
    }

    private static Stream<JsonNode> details(Answer answer) {
        return answer.body().at("/error/details").valueStream();
    }
}
