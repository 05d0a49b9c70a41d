package com.motivata.process.delivery.whatsapp;

import com.github.tomakehurst.wiremock.http.Fault;
import com.motivata.process.delivery.HttpPeer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CloudApiProviderTest {

    private static final String PATH = "/v23.0/1055/messages";
    private static final Letter LETTER = new Letter.Template(
            "65f000000000000000000001",
            "+919812345678",
            "session_booking_confirmation",
            List.of("Uma", "Inner\npeace", "Hana", "https://calendly.com/x", "SB-7K3M9Q"));

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
    void sends_the_template_as_meta_documents_it() {
        peer.answers(okJson("{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.HBg\"}]}"));

        assertThat(provider(Duration.ofSeconds(10)).send(LETTER))
                .isEqualTo(new Outcome.Accepted(MetaId.stored("wamid.HBg")));
        assertThat(peer.received(PATH).getHeader("Authorization")).isEqualTo("Bearer secret");
        assertThat(peer.json(PATH)).isEqualTo(HttpPeer.parsed("""
                                {"messaging_product":"whatsapp","recipient_type":"individual","to":"919812345678",
                                 "type":"template","biz_opaque_callback_data":"65f000000000000000000001",
                                 "template":{"name":"session_booking_confirmation",
                                  "language":{"policy":"deterministic","code":"en"},
                                  "components":[{"type":"body","parameters":[
                                   {"type":"text","text":"Uma"},{"type":"text","text":"Inner peace"},
                                   {"type":"text","text":"Hana"},{"type":"text","text":"https://calendly.com/x"},
                                   {"type":"text","text":"SB-7K3M9Q"}]}]}}"""));
    }

    @ParameterizedTest
    @ValueSource(ints = {131026, 131021})
    void what_the_recipient_cannot_get_is_refused_for_good(int code) {
        assertThat(error(400, code)).isEqualTo(new Outcome.Refused(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {132000, 132001, 132012, 132015, 190, 10, 200, 299, 131042, 131031, 368})
    void a_template_a_token_or_a_bill_that_is_wrong_is_ours_to_mend(int code) {
        assertThat(error(400, code)).isEqualTo(new Outcome.Misconfigured(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {130429, 131048, 131056, 80007, 4, 2, 1, 131016, 987654})
    void what_may_pass_is_tried_later(int code) {
        assertThat(error(500, code)).isEqualTo(Outcome.later(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {131049, 130472})
    void who_has_had_enough_is_left_alone_for_a_day_and_nobody_else_is_asked(int code) {
        assertThat(error(400, code)).isEqualTo(new Outcome.Later(Integer.toString(code), Duration.ofDays(1), false));
    }

    @Test
    void a_provider_that_asks_for_a_pause_gets_it() {
        peer.answers(
                aResponse().withStatus(429).withHeader("Retry-After", "120").withBody("slow down"));
        assertThat(provider(Duration.ofSeconds(10)).send(LETTER))
                .isEqualTo(new Outcome.Later("http 429", Duration.ofMinutes(2), true));
        peer.answers(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 14 Mar 2026 09:05:00 GMT"));
        assertThat(provider(Duration.ofSeconds(10)).send(LETTER))
                .isEqualTo(new Outcome.Later("http 503", Duration.ofMinutes(5), true));
    }

    @Test
    void who_hangs_or_breaks_off_may_have_taken_it() {
        peer.answers(aResponse().withFixedDelay(5_000));
        assertThat(provider(Duration.ofMillis(200)).send(LETTER)).isEqualTo(new Outcome.Unknown("no answer"));
        peer.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(provider(Duration.ofSeconds(10)).send(LETTER)).isEqualTo(new Outcome.Unknown("no answer"));
    }

    @Test
    void who_is_not_there_has_not() {
        var nobody =
                new CloudApiProvider(settings(URI.create("http://127.0.0.1:1")), HttpPeer.calls(Duration.ofSeconds(5)));
        assertThat(nobody.send(LETTER)).isEqualTo(Outcome.later("unreachable"));
    }

    private static Outcome error(int status, int code) {
        peer.answers(aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"message\":\"(#%1$d) for +919812345678\",\"code\":%1$d}}".formatted(code)));
        return provider(Duration.ofSeconds(10)).send(LETTER);
    }

    private static CloudApiProvider provider(Duration timeout) {
        return new CloudApiProvider(settings(peer.url("/v23.0")), HttpPeer.calls(timeout));
    }

    private static WhatsAppSettings settings(URI url) {
        return new WhatsAppSettings(url, "1055", "secret", null, null, "en");
    }
}
