package com.motivata.notification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the providers document of the bodies they take. */
final class Documented {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES_OF_A_PUSH = 4_096;
    private static final Map<String, Integer> PARAMETERS =
            Map.of("session_booking_confirmation", 5, "session_booking_host_notification", 4, "session_reminder", 4);

    private Documented() {}

    static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    /** The fields of a form, each once. */
    static Map<String, String> form(String body) {
        var fields = new TreeMap<String, String>();
        for (var field : body.split("&")) {
            var parts = Arrays.stream(field.split("=", 2))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            assertThat(fields.put(parts.getFirst(), parts.getLast())).isNull();
        }
        return fields;
    }

    /** FCM HTTP v1, {@code messages:send}. */
    static void push(String body) {
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_BYTES_OF_A_PUSH);
        hasOnly(json(body), "", "message");
        var message = json(body).get("message");
        hasOnly(message, "", "token", "notification", "data", "android", "apns", "webpush");
        hasOnly(message, "/notification", "title", "body", "image");
        hasOnly(message, "/android", "collapse_key", "priority", "ttl", "notification");
        hasOnly(message, "/android/notification", "channel_id", "tag", "click_action");
        hasOnly(message, "/apns", "headers", "payload");
        hasOnly(message, "/apns/headers", "apns-priority", "apns-collapse-id", "apns-expiration");
        assertThat(message.get("token").asString()).isNotBlank();
        assertThat(message.at("/notification/title").asString()).isNotBlank();
        assertThat(message.at("/android/priority").asString()).isIn("high", "normal");
        assertThat(message.get("data").valueStream()).allMatch(JsonNode::isString);
        assertThat(message.at("/apns/headers").valueStream()).allMatch(JsonNode::isString);
        assertThat(message.at("/android/notification/tag")).isEqualTo(message.at("/apns/headers/apns-collapse-id"));
    }

    /** WhatsApp Cloud API, {@code messages}. */
    static void whatsApp(String body) {
        var message = json(body);
        hasExactly(
                message,
                "",
                "messaging_product",
                "recipient_type",
                "to",
                "type",
                "biz_opaque_callback_data",
                "template");
        assertThat(message.get("messaging_product").asString()).isEqualTo("whatsapp");
        assertThat(message.get("recipient_type").asString()).isEqualTo("individual");
        assertThat(message.get("type").asString()).isEqualTo("template");
        assertThat(message.get("to").asString()).matches("[1-9][0-9]{7,14}");
        hasExactly(message, "/template", "name", "language", "components");
        hasExactly(message, "/template/language", "policy", "code");
        assertThat(message.at("/template/components")).hasSize(1);
        hasExactly(message, "/template/components/0", "type", "parameters");
        var parameters = message.at("/template/components/0/parameters");
        assertThat(parameters)
                .hasSize(PARAMETERS.get(message.at("/template/name").asString()))
                .allSatisfy(parameter -> {
                    hasExactly(parameter, "", "type", "text");
                    assertThat(parameter.get("type").asString()).isEqualTo("text");
                    assertThat(parameter.get("text").asString()).isNotBlank().doesNotContain("\n", "\t", "    ");
                });
    }

    /** Twilio, {@code Messages.json} with a content. */
    static void twilio(String body) {
        var form = form(body);
        assertThat(form)
                .containsOnlyKeys("From", "To", "ContentSid", "ContentVariables", "StatusCallback")
                .containsEntry("From", "whatsapp:+14155550100");
        assertThat(form.get("To")).matches("whatsapp:\\+[1-9][0-9]{7,14}");
        var variables = json(form.get("ContentVariables"));
        assertThat(variables.propertyNames()).first().isEqualTo("1");
        assertThat(variables.valueStream()).allMatch(JsonNode::isString);
    }

    private static void hasOnly(JsonNode node, String path, String... names) {
        assertThat(node.at(path).propertyNames()).as(path).isSubsetOf(names);
    }

    private static void hasExactly(JsonNode node, String path, String... names) {
        assertThat(node.at(path).propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(List.of(names));
    }
}
