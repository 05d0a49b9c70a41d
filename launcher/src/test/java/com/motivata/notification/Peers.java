package com.motivata.notification;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** Everybody the application sends messages to, as real servers in this JVM: a mail server, Meta, Twilio, Google. */
final class Peers implements AutoCloseable {

    static final String FCM = "/v1/projects/motivata-test/messages:send";
    static final String WHATSAPP = "/v23.0/1055/messages";
    static final String TWILIO = "/2010-04-01/Accounts/AC1/Messages.json";
    static final String TWILIO_TOKEN = "twilio-token";
    static final String TWILIO_CALLBACK = "https://api.motivata.example/api/webhooks/twilio";
    static final String APP_SECRET = "an app secret";
    static final String VERIFY_TOKEN = "a verify token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WireMockServer http =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailFront front;
    private final Path serviceAccount;

    Peers(Path directory) throws IOException {
        http.start();
        mail.start();
        front = new MailFront(mail.getSmtp().getPort());
        serviceAccount = Files.writeString(directory.resolve("service-account.json"), serviceAccount());
        behave();
    }

    /** All take everything. */
    void behave() {
        http.resetAll();
        http.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        http.stubFor(post("/token")
                .willReturn(okJson(
                        "{\"access_token\":\"an-access-token\",\"expires_in\":3600,\"token_type\":\"Bearer\"}")));
        http.stubFor(post(FCM).willReturn(okJson("{\"name\":\"projects/motivata-test/messages/1\"}")));
        http.stubFor(post(WHATSAPP)
                .willReturn(okJson("{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.1\"}]}")));
        http.stubFor(post(TWILIO).willReturn(okJson("{\"sid\":\"SM1\",\"status\":\"queued\"}")));
    }

    /** Whoever sends to this recipient, a token or a number, hears this until it is taken back. */
    StubMapping answer(String path, String recipient, ResponseDefinitionBuilder answer) {
        return http.stubFor(post(urlPathEqualTo(path))
                .atPriority(1)
                .withRequestBody(containing(recipient))
                .willReturn(answer));
    }

    void takeBack(StubMapping answer) {
        http.removeStub(answer);
    }

    MailFront mailFront() {
        return front;
    }

    List<MimeMessage> mails() {
        return List.of(mail.getReceivedMessages());
    }

    /** As they came. */
    List<String> texts(String path) {
        return received(path).stream().map(LoggedRequest::getBodyAsString).toList();
    }

    private List<LoggedRequest> received(String path) {
        return http.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    /** The bodies that name this recipient: a token, or a number. */
    List<JsonNode> bodies(String path, String recipient) {
        return received(path).stream()
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> body.contains(recipient))
                .map(JSON::readTree)
                .toList();
    }

    List<MimeMessage> mailsTo(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + front.port(),
            "--spring.mail.properties.mail.smtp.timeout=120000", // who is held is to be held for as long as a test
            // looks
            "--motivata.email.from=Motivata <hello@motivata.example>",
            "--motivata.fcm.url=" + http.baseUrl(),
            "--motivata.fcm.service-account=" + serviceAccount,
            "--motivata.whatsapp.url=" + http.baseUrl() + "/v23.0",
            "--motivata.whatsapp.phone-number-id=1055",
            "--motivata.whatsapp.access-token=meta-token",
            "--motivata.whatsapp.app-secret=" + APP_SECRET,
            "--motivata.whatsapp.verify-token=" + VERIFY_TOKEN,
            "--motivata.twilio.url=" + http.baseUrl() + "/2010-04-01",
            "--motivata.twilio.account-sid=AC1",
            "--motivata.twilio.auth-token=" + TWILIO_TOKEN,
            "--motivata.twilio.from=+14155550100",
            "--motivata.twilio.content-sids.session_booking_confirmation=HX1",
            "--motivata.twilio.content-sids.session_reminder=HX2",
            "--motivata.twilio.status-callback=" + TWILIO_CALLBACK,
            "--motivata.delivery.poll=50ms",
            "--motivata.delivery.timeout=5s",
            "--motivata.delivery.most-tries=3"
        };
    }

    private String serviceAccount() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("type", "service_account")
                    .put("project_id", "motivata-test")
                    .put("private_key_id", "1")
                    .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
                    .put("client_email", "sender@motivata-test.iam.gserviceaccount.com")
                    .put("client_id", "1")
                    .put("token_uri", http.baseUrl() + "/token"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop();
        front.close();
        mail.stop();
    }
}
