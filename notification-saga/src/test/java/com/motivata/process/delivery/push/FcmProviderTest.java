package com.motivata.process.delivery.push;

import com.motivata.process.delivery.HttpPeer;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmProviderTest {

    private static final String PATH = "/v1/projects/motivata-test/messages:send";
    private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";
    private static final Letter LETTER = new Letter.Push(
            "65f000000000000000000001",
            "65f000000000000000000002",
            "device-token",
            "Day 3 is waiting",
            "Still open today.",
            Map.of("kind", "challenge_day_reminder"));

    private static HttpPeer peer;
    private static FcmProvider provider;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        peer = new HttpPeer();
        var account = Files.writeString(directory.resolve("account.json"), account());
        provider = new FcmProvider(new FcmSettings(peer.url(""), account), HttpPeer.calls(Duration.ofSeconds(10)));
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @Test
    void sends_the_message_as_google_documents_it() {
        peer.answers(okJson("{\"name\":\"projects/motivata-test/messages/7\"}"));

        assertThat(provider.send(LETTER)).isEqualTo(new Outcome.Accepted("projects/motivata-test/messages/7"));
        assertThat(peer.received(PATH).getHeader("Authorization")).isEqualTo("Bearer t0k3n");
        assertThat(peer.json(PATH)).isEqualTo(HttpPeer.parsed("""
                                {"message":{"token":"device-token",
                                 "notification":{"title":"Day 3 is waiting","body":"Still open today."},
                                 "data":{"kind":"challenge_day_reminder"},
                                 "android":{"collapse_key":"65f000000000000000000001","priority":"high",
                                  "notification":{"tag":"65f000000000000000000001"}},
                                 "apns":{"headers":{"apns-collapse-id":"65f000000000000000000001","apns-priority":"10"}},
                                 "webpush":{"notification":{"tag":"65f000000000000000000001"}}}}"""));
    }

    @Test
    void a_device_that_is_gone_or_somebody_elses_is_refused_for_good() {
        assertThat(error(404, "NOT_FOUND", "UNREGISTERED")).isEqualTo(new Outcome.Refused("UNREGISTERED"));
        assertThat(error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"))
                .isEqualTo(new Outcome.Refused("SENDER_ID_MISMATCH"));
    }

    @Test
    void an_invalid_argument_is_the_devices_only_where_fcm_says_so() {
        assertThat(error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"))
                .isEqualTo(new Outcome.Refused("INVALID_ARGUMENT"));
        peer.answers(aResponse().withStatus(400).withBody("""
                                {"error":{"code":400,"status":"INVALID_ARGUMENT","details":[
                                 {"@type":"type.googleapis.com/google.rpc.BadRequest",
                                  "fieldViolations":[{"field":"message.data[0].value"}]}]}}"""));
        assertThat(provider.send(LETTER)).isEqualTo(new Outcome.Misconfigured("INVALID_ARGUMENT"));
    }

    @Test
    void what_may_pass_is_tried_later_and_what_is_ours_is_ours() {
        assertThat(error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"))
                .isEqualTo(new Outcome.Later("QUOTA_EXCEEDED", Duration.ofSeconds(30), true));
        assertThat(error(503, "UNAVAILABLE", "UNAVAILABLE"))
                .isEqualTo(new Outcome.Later("UNAVAILABLE", Duration.ofSeconds(30), true));
        assertThat(error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"))
                .isEqualTo(new Outcome.Misconfigured("http 401"));
    }

    private static Outcome error(int httpStatus, String status, String code) {
        peer.answers(aResponse()
                .withStatus(httpStatus)
                .withHeader("Retry-After", "30")
                .withBody("""
                                {"error":{"code":%d,"message":"no","status":"%s","details":[
                                 {"@type":"%s","errorCode":"%s"}]}}""".formatted(httpStatus, status, FCM_ERROR, code)));
        return provider.send(LETTER);
    }

    private static String account() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return HttpPeer.json(Map.of(
                        "type", "service_account",
                        "project_id", "motivata-test",
                        "private_key_id", "1",
                        "private_key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n",
                        "client_email", "sender@motivata-test.iam.gserviceaccount.com",
                        "client_id", "1",
                        "token_uri", peer.url("/token").toString()))
                .toString();
    }
}
