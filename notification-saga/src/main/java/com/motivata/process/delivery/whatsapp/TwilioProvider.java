package com.motivata.process.delivery.whatsapp;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.Calls;
import com.motivata.process.delivery.Calls.Answer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import com.motivata.process.delivery.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** WhatsApp by Twilio, after Meta's Cloud API. */
@Component
class TwilioProvider implements Provider {

    /** The number is not one, cannot be reached, or does not want to be. */
    private static final Set<Integer> OF_THE_RECIPIENT = Set.of(21211, 21214, 21217, 21408, 21610, 21614, 63003, 63024);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final TwilioSettings settings;
    private final Calls calls;

    TwilioProvider(TwilioSettings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.WHATSAPP;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public boolean isConfigured() {
        return StringUtils.hasText(settings.accountSid())
                && StringUtils.hasText(settings.authToken())
                && StringUtils.hasText(settings.from());
    }

    @Override
    public Outcome send(Letter letter) {
        if (!(letter instanceof Letter.Template template)) {
            return new Outcome.Misconfigured("not for WhatsApp");
        }
        var content = settings.contentSids().get(template.template());
        if (content == null) {
            return new Outcome.Misconfigured("no content for " + template.template());
        }
        var uri = URI.create(settings.url() + "/Accounts/" + settings.accountSid() + "/Messages.json");
        var credentials = settings.accountSid() + ":" + settings.authToken();
        var headers = Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "I-Twilio-Idempotency-Token",
                template.messageId());
        return calls.post(uri, headers, form(template, content), TwilioProvider::outcome);
    }

    private String form(Letter.Template letter, String content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("From", "whatsapp:" + settings.from());
        fields.put("To", "whatsapp:" + letter.to());
        fields.put("ContentSid", content);
        fields.put("ContentVariables", Calls.json(numbered(letter.parameters())));
        if (settings.statusCallback() != null) {
            fields.put(
                    "StatusCallback",
                    settings.statusCallback() + "?" + TwilioSettings.MESSAGE_ID + "=" + letter.messageId());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<Integer, String> numbered(List<String> parameters) {
        var numbered = new TreeMap<Integer, String>();
        for (var parameter : parameters) {
            numbered.put(numbered.size() + 1, parameter);
        }
        return numbered;
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isSuccess()) {
            return new Outcome.Accepted(answer.body().path("sid").asString(null));
        }
        var code = answer.body().path("code");
        var reported = code.isNumber() ? Integer.toString(code.asInt()) : "http " + answer.status();
        if (code.isNumber() && OF_THE_RECIPIENT.contains(code.asInt())) {
            return new Outcome.Refused(reported);
        }
        return answer.status() == TOO_MANY_REQUESTS || answer.status() >= SERVER_ERROR
                ? new Outcome.Later(reported, answer.pause(), true)
                : new Outcome.Misconfigured(reported);
    }
}
