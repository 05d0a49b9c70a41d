package com.motivata.process.delivery.whatsapp;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.Calls;
import com.motivata.process.delivery.Calls.Answer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import com.motivata.process.delivery.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** WhatsApp by Meta's Cloud API. The message's id travels with it and comes back in every receipt. */
@Component
class CloudApiProvider implements Provider {

    private final WhatsAppSettings settings;
    private final Calls calls;

    CloudApiProvider(WhatsAppSettings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "whatsapp-cloud";
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.WHATSAPP;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public boolean isConfigured() {
        return StringUtils.hasText(settings.accessToken()) && StringUtils.hasText(settings.phoneNumberId());
    }

    @Override
    public Outcome send(Letter letter) {
        if (!(letter instanceof Letter.Template template)) {
            return new Outcome.Misconfigured("not for WhatsApp");
        }
        var uri = URI.create(settings.url() + "/" + settings.phoneNumberId() + "/messages");
        var headers = Map.of("Authorization", "Bearer " + settings.accessToken(), "Content-Type", "application/json");
        return calls.post(uri, headers, Calls.json(body(template)), CloudApiProvider::outcome);
    }

    private Map<String, Object> body(Letter.Template letter) {
        var parameters = letter.parameters().stream()
                .map(parameter -> Map.of("type", "text", "text", oneLine(parameter)))
                .toList();
        return Map.of(
                "messaging_product",
                "whatsapp",
                "recipient_type",
                "individual",
                "to",
                digits(letter.to()),
                "type",
                "template",
                "biz_opaque_callback_data",
                letter.messageId(),
                "template",
                Map.of(
                        "name", letter.template(),
                        "language", Map.of("policy", "deterministic", "code", settings.language()),
                        "components", List.of(Map.of("type", "body", "parameters", parameters))));
    }

    /** E.164 without its plus. */
    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /** Parameters with line breaks, tabs or four spaces in a row are refused. */
    private static String oneLine(String parameter) {
        return parameter.replaceAll("\\s+", " ").strip();
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isSuccess()) {
            return new Outcome.Accepted(
                    MetaId.storedIfAny(answer.body().at("/messages/0/id").asString("")));
        }
        var code = answer.body().at("/error/code");
        return code.isNumber()
                ? CloudApiErrors.outcome(code.asInt(), answer.pause())
                : CloudApiErrors.withoutCode(answer.status(), answer.pause());
    }
}
