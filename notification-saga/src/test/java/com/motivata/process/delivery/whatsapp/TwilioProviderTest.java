package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.HttpPeer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioProviderTest {

    private static final String PATH = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final Letter LETTER = new Letter.Template(
            "65f000000000000000000001",
            "+919812345678",
            "session_reminder",
            List.of("Inner peace", "10:30", "Hana", "60"));

    private static final URI CALLBACK = URI.create("https://api.example.org/api/webhooks/twilio");

    private static HttpPeer peer;

    @BeforeAll
    static void start() {
        peer = new HttpPeer();
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @Test
    void sends_the_content_as_twilio_documents_it() {
        peer.answers(okJson("{\"sid\":\"SM1\",\"status\":\"accepted\"}"));

        assertThat(provider(Map.of("session_reminder", "HX2")).send(LETTER)).isEqualTo(new Outcome.Accepted("SM1"));
        var request = peer.received(PATH);
        assertThat(request.getHeader("Authorization")).isEqualTo("Basic QUMxOnRva2Vu");
        assertThat(request.getHeader("I-Twilio-Idempotency-Token")).isEqualTo("65f000000000000000000001");
        assertThat(fields(request.getBodyAsString()))
                .containsEntry("From", "whatsapp:+14155550100")
                .containsEntry("To", "whatsapp:+919812345678")
                .containsEntry("ContentSid", "HX2")
                .containsEntry("StatusCallback", CALLBACK + "?notificationId=65f000000000000000000001")
                .containsEntry(
                        "ContentVariables", "{\"1\":\"Inner peace\",\"2\":\"10:30\",\"3\":\"Hana\",\"4\":\"60\"}");
    }

    @Test
    void knows_who_cannot_be_reached_what_is_ours_and_what_may_pass() {
        assertThat(error(400, 21211)).isEqualTo(new Outcome.Refused("21211"));
        assertThat(error(401, 20003)).isEqualTo(new Outcome.Misconfigured("20003"));
        assertThat(error(429, 20429)).isEqualTo(Outcome.later("20429"));
        assertThat(error(503, 20500)).isEqualTo(Outcome.later("20500"));
    }

    @Test
    void a_template_twilio_does_not_have_is_ours_to_mend() {
        assertThat(provider(Map.of()).send(LETTER))
                .isEqualTo(new Outcome.Misconfigured("no content for session_reminder"));
    }

    private static Outcome error(int status, int code) {
        peer.answers(aResponse().withStatus(status).withBody("{\"code\":%d,\"message\":\"no\"}".formatted(code)));
        return provider(Map.of("session_reminder", "HX2")).send(LETTER);
    }

    private static TwilioProvider provider(Map<String, String> contents) {
        return new TwilioProvider(
                new TwilioSettings(peer.url("/2010-04-01"), "AC1", "token", "+14155550100", contents, CALLBACK),
                HttpPeer.calls(Duration.ofSeconds(10)));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
