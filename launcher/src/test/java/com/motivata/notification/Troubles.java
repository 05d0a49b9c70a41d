package com.motivata.notification;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.motivata.notification.Notified.User;
import com.motivata.support.Booker;
import com.motivata.support.Challenger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.motivata.notification.Notified.admin;
import static com.motivata.notification.Notified.advance;
import static com.motivata.notification.Notified.api;
import static com.motivata.notification.Notified.await;
import static com.motivata.notification.Notified.peers;
import static com.motivata.notification.Notified.user;
import static org.assertj.core.api.Assertions.assertThat;

/** Providers that fail, each in its way: what becomes of the message, seen from outside, with time going on. */
abstract class Troubles {

    private static final String DONE = "You have completed “A challenge of 1 days”";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void a_mail_server_that_takes_the_call_and_says_nothing_holds_no_request_up() {
        var uma = user();
        var ben = user();
        var challenge = Challenger.newChallenge(admin(), 30);
        peers().mailFront().sayNothing();
        try {
            new Challenger(uma.api(), challenge).join().expect(201);
            await(() -> peers().mailFront().held() > 0);
            new Challenger(ben.api(), challenge).join().expect(201);
            ben.api().get("/api/app/notifications").expect(200);
            assertThat(peers().mailFront().held())
                    .as("still waiting for a word")
                    .isPositive();
            assertThat(uma.mails()).isEmpty();
        } finally {
            peers().mailFront().goOn();
        }

        awaitAttempts(uma, "challenge_joined", "email", "smtp unknown no answer");
        advance(A_MINUTE);
        uma.mail("Welcome to “A challenge of 30 days”");
        ben.mail("Welcome to “A challenge of 30 days”");
        assertThat(uma.mails()).hasSize(1);
    }

    @Test
    void a_provider_that_is_down_for_a_while_gets_the_message_afterwards() {
        var uma = user().withDevice();
        var down = peers().answer(Peers.FCM, uma.token(), fcmError(503, "UNAVAILABLE"));
        completeAChallenge(uma);
        awaitAttempts(uma, "challenge_completed", "push", "fcm later UNAVAILABLE");
        assertThat(uma.notification("challenge_completed", "push", "pending")
                        .path("tries")
                        .asInt())
                .isEqualTo(1);

        peers().takeBack(down);
        advance(A_MINUTE);
        uma.notification("challenge_completed", "push", "sent");
        awaitAttempts(uma, "challenge_completed", "push", "fcm later UNAVAILABLE", "fcm accepted");
    }

    @Test
    void a_provider_that_wants_an_hours_pause_gets_it() {
        var uma = user().withDevice();
        var busy = peers().answer(
                        Peers.FCM, uma.token(), fcmError(429, "QUOTA_EXCEEDED").withHeader("Retry-After", "3600"));
        completeAChallenge(uma);
        awaitAttempts(uma, "challenge_completed", "push", "fcm later QUOTA_EXCEEDED");
        peers().takeBack(busy);

        advance(Duration.ofMinutes(50));
        var ben = user().withDevice();
        completeAChallenge(ben);
        ben.push(DONE);
        awaitAttempts(uma, "challenge_completed", "push", "fcm later QUOTA_EXCEEDED");
        advance(Duration.ofMinutes(11));
        uma.notification("challenge_completed", "push", "sent");
    }

    @Test
    void a_device_that_is_gone_is_forgotten_and_the_message_given_up_at_once() {
        var uma = user().withDevice();
        peers().answer(Peers.FCM, uma.token(), fcmError(404, "UNREGISTERED"));
        completeAChallenge(uma);

        var failed = uma.notification("challenge_completed", "push", "failed");
        assertThat(failed.path("reason").asString()).isEqualTo("refused");
        awaitAttempts(uma, "challenge_completed", "push", "fcm refused UNREGISTERED");
        uma.mail(DONE);
        completeAChallenge(uma);
        var next = uma.notification("challenge_completed", "push", "skipped");
        assertThat(next.path("reason").asString()).isEqualTo("no_device");
        uma.api()
                .send("DELETE", "/api/app/devices", "{\"token\":\"%s\"}".formatted(uma.token()))
                .expect(404, 404, "NOT_FOUND");
    }

    @Test
    void a_provider_that_hangs_may_have_it_and_is_asked_again_and_nobody_else() {
        var uma = user();
        var hanging = peers().answer(Peers.WHATSAPP, uma.digits(), aResponse().withFixedDelay(60_000));
        book(uma);
        awaitAttempts(uma, "session_booked", "whatsapp", "whatsapp-cloud unknown no answer");

        peers().takeBack(hanging);
        advance(A_MINUTE);
        uma.notification("session_booked", "whatsapp", "sent");
        awaitAttempts(uma, "session_booked", "whatsapp", "whatsapp-cloud unknown no answer", "whatsapp-cloud accepted");
        assertThat(uma.whatsApps("session_booking_confirmation"))
                .as("both under the message's id")
                .hasSize(2)
                .allMatch(body -> body.equals(
                        uma.whatsApps("session_booking_confirmation").getFirst()));
        assertThat(twilio(uma)).isEmpty();
    }

    @Test
    void what_meta_has_no_template_for_goes_by_twilio_whose_receipts_count() {
        var uma = user();
        peers().answer(Peers.WHATSAPP, uma.digits(), metaError(132000));
        book(uma);

        var sent = uma.notification("session_booked", "whatsapp", "sent");
        awaitAttempts(uma, "session_booked", "whatsapp", "whatsapp-cloud misconfigured 132000", "twilio accepted");
        assertThat(twilio(uma)).singleElement().satisfies(Documented::twilio);
        var form = Documented.form(twilio(uma).getFirst());
        var id = sent.path("_id").asString();
        assertThat(form)
                .containsEntry("To", "whatsapp:" + uma.phone())
                .containsEntry("ContentSid", "HX1")
                .containsEntry("StatusCallback", Peers.TWILIO_CALLBACK + "?notificationId=" + id);
        assertThat(Documented.json(form.get("ContentVariables")).valueStream())
                .hasSize(5)
                .first()
                .matches(name -> name.asString().equals("Uma " + uma.name()));

        report(id, "delivered", 401, "guessed");
        report(id, "queued", 200, Peers.TWILIO_TOKEN);
        report(id, "read", 200, Peers.TWILIO_TOKEN);
        report(id, "delivered", 200, Peers.TWILIO_TOKEN);
        report(id, "delivered", 200, Peers.TWILIO_TOKEN);
        report(id, "undelivered", 200, Peers.TWILIO_TOKEN);
        var why = Notified.why(sent);
        assertThat(why.at("/notification/status").asString()).isEqualTo("read");
        assertThat(why.at("/receipts").findValuesAsString("status")).containsExactly("read", "delivered", "failed");
    }

    @Test
    void a_number_that_has_no_whatsapp_fails_at_once_and_is_tried_again_when_an_admin_says_so() {
        var uma = user();
        var refused = peers().answer(Peers.WHATSAPP, uma.digits(), metaError(131026));
        book(uma);

        var failed = uma.notification("session_booked", "whatsapp", "failed");
        assertThat(failed.path("reason").asString()).isEqualTo("refused");
        awaitAttempts(uma, "session_booked", "whatsapp", "whatsapp-cloud refused 131026");
        assertThat(twilio(uma)).isEmpty();

        peers().takeBack(refused);
        retry(failed);
        uma.notification("session_booked", "whatsapp", "sent");
    }

    @Test
    void what_never_works_is_given_up_visibly_and_an_admin_can_begin_again() {
        var uma = user().withDevice();
        var broken = peers().answer(Peers.FCM, uma.token(), fcmError(500, "INTERNAL"));
        completeAChallenge(uma);
        for (int tries = 1; tries < 3; tries++) {
            awaitAttempts(
                    uma,
                    "challenge_completed",
                    "push",
                    Collections.nCopies(tries, "fcm later INTERNAL").toArray(String[]::new));
            advance(Duration.ofMinutes(5));
        }

        var failed = uma.notification("challenge_completed", "push", "failed");
        assertThat(failed.path("reason").asString()).isEqualTo("gave_up");
        assertThat(Notified.why(failed).at("/history").findValuesAsString("what"))
                .containsExactly("stored", "gave_up");
        peers().takeBack(broken);
        retry(failed);
        uma.notification("challenge_completed", "push", "sent");
    }

    private static void completeAChallenge(User user) {
        var challenger = new Challenger(user.api(), Challenger.newChallenge(admin(), 1));
        challenger.join().expect(201);
        challenger.complete(1).expect(200);
    }

    private static void book(User user) {
        new Booker(user.api(), Booker.freeSession(admin(), 3)).book().expect(201);
    }

    private static void retry(JsonNode notification) {
        admin().post("/api/admin/notifications/" + notification.path("_id").asString() + "/retry", null)
                .expect(200);
    }

    /** As Twilio does, which says of each message what became of it. */
    private static void report(String id, String status, int expected, String token) {
        var query = "?notificationId=" + id;
        var fields = new TreeMap<>(Map.of(
                "AccountSid", "AC1", "From", "whatsapp:+14155550100", "MessageSid", "SM1", "MessageStatus", status));
        var signed = new StringBuilder(Peers.TWILIO_CALLBACK).append(query);
        fields.forEach((name, value) -> signed.append(name).append(value));
        var form = String.join(
                "&",
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue().replace("+", "%2B"))
                        .toList());
        api().with("Content-Type", "application/x-www-form-urlencoded")
                .with("X-Twilio-Signature", hmacSha1(token, signed.toString()))
                .post("/api/webhooks/twilio" + query, form)
                .expect(expected);
    }

    private static String hmacSha1(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> twilio(User user) {
        return peers().texts(Peers.TWILIO).stream()
                .filter(form -> form.contains(user.digits()))
                .toList();
    }

    private static void awaitAttempts(User user, String kind, String channel, String... expected) {
        await(() -> user.notifications(kind).stream()
                .filter(it -> it.path("channel").asString().equals(channel))
                .filter(it -> it.path("recipient").asString().equals("user"))
                .anyMatch(it -> attempts(it).equals(List.of(expected))));
    }

    /** Who was asked, and what came of it. */
    private static List<String> attempts(JsonNode notification) {
        return Notified.why(notification)
                .at("/attempts")
                .valueStream()
                .map(it -> "%s %s %s"
                        .formatted(
                                it.path("provider").asString(),
                                it.path("outcome").asString(),
                                it.path("code").asString("")))
                .map(String::strip)
                .toList();
    }

    private static ResponseDefinitionBuilder fcmError(int status, String code) {
        return aResponse().withStatus(status).withBody("""
                        {"error":{"code":%d,"message":"no","status":"%s","details":[
                         {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}""".formatted(status, code, code));
    }

    private static ResponseDefinitionBuilder metaError(int code) {
        return aResponse()
                .withStatus(400)
                .withBody("{\"error\":{\"message\":\"no\",\"type\":\"OAuthException\",\"code\":%d}}".formatted(code));
    }
}
