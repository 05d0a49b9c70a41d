package com.motivata.notification;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.motivata.support.Challenger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;

import static com.motivata.notification.Notified.admin;
import static com.motivata.notification.Notified.api;
import static com.motivata.notification.Notified.await;
import static com.motivata.notification.Notified.goTo;
import static com.motivata.notification.Notified.morning;
import static com.motivata.notification.Notified.user;
import static org.assertj.core.api.Assertions.assertThat;

/** What users can choose, what became of messages, and what an admin can find out about each. */
abstract class Reasons {

    @Test
    void why_a_message_was_sent_goes_from_the_event_to_the_providers_answer() {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        var id = uma.notification("challenge_joined", "email", "sent")
                .path("_id")
                .asString();

        var why = admin().get("/api/admin/notifications/" + id + "/why").expect(200);
        assertThat(why.text("/data/cause/eventType")).isEqualTo("challenge.ChallengeJoined");
        assertThat(why.text("/data/rule")).contains("tell the user (challenge_joined) by email");
        assertThat(why.text("/data/decision/preference")).isEqualTo("on");
        assertThat(why.text("/data/decision/quietHours")).isEqualTo("none");
        assertThat(why.text("/data/attempts/0/outcome")).isEqualTo("accepted");
        assertThat(why.text("/data/attempts/0/provider")).isEqualTo("smtp");
        assertThat(why.text()).doesNotContain(uma.email(), "Uma notified");
    }

    @Test
    void what_a_user_does_not_want_is_not_sent_and_says_so() {
        var uma = user().withDevice();
        var preferences = uma.api()
                .put("/api/app/notification-preferences", "{\"kinds\":{\"challenge_joined\":{\"email\":false}}}")
                .expect(200);
        assertThat(preferences
                        .at("/data/preferences/kinds/challenge_joined/email")
                        .asBoolean())
                .isFalse();
        assertThat(uma.api()
                        .get("/api/app/notification-preferences")
                        .expect(200)
                        .at("/data"))
                .isEqualTo(preferences.at("/data"));
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);

        var skipped = uma.notification("challenge_joined", "email", "skipped");
        assertThat(skipped.path("reason").asString()).isEqualTo("preference_off");
        var why = admin().get("/api/admin/notifications/" + skipped.path("_id").asString() + "/why")
                .expect(200);
        assertThat(why.text("/data/decision/preference")).isEqualTo("off");
        assertThat(why.at("/data/attempts")).isEmpty();
        assertThat(uma.mails()).isEmpty();
    }

    @Test
    void confirmations_and_cancellations_cannot_be_switched_off() {
        user().api()
                .put(
                        "/api/app/notification-preferences",
                        "{\"kinds\":{\"session_booked\":{\"email\":false},\"session_cancelled\":{\"email\":false}}}")
                .expectRefusal(422, "kinds.session_booked.email");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        var uma = user().api();
        uma.put("/api/app/notification-preferences", "{\"kinds\":{\"gossip\":{\"email\":false}}}")
                .expectRefusal(422, "kinds.gossip");
        uma.put("/api/app/notification-preferences", "{\"kinds\":{\"streak_milestone\":{\"email\":true}}}")
                .expectRefusal(422, "kinds.streak_milestone.email");
        uma.put("/api/app/notification-preferences", "{\"zone\":\"Mars/Olympus\"}")
                .expectRefusal(422, "zone");
        uma.put("/api/app/notification-preferences", "{\"quietHours\":{\"from\":\"25:00\",\"to\":\"07:00\"}}")
                .expectRefusal(422, "quietHours.from");
        uma.put("/api/app/notification-preferences", "{\"quietHours\":{\"from\":\"07:00\",\"to\":\"07:00\"}}")
                .expectRefusal(422, "quietHours.to");
        uma.put("/api/app/notification-preferences", "{\"everything\":false}").expectRefusal(400);
    }

    @Test
    void quiet_hours_end_with_the_message_sent() {
        var uma = user();
        morning();
        uma.api()
                .put(
                        "/api/app/notification-preferences",
                        "{\"quietHours\":{\"from\":\"08:00\",\"to\":\"11:00\"},\"zone\":\"Asia/Kolkata\"}")
                .expect(200);
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        await(() -> admin().get("/api/admin/notifications?kind=challenge_joined&userId=" + uma.name())
                .at("/data/notifications/0/dueAt")
                .asString()
                .endsWith("T05:30:00Z"));
        assertThat(uma.mails()).isEmpty();

        goTo(11, 0);
        uma.mail("Welcome to “A challenge of 30 days”");
    }

    @Test
    void a_device_has_one_user_at_a_time_and_one_that_is_gone_is_forgotten() {
        var uma = user().withDevice();
        var ben = user();
        ben.api()
                .post("/api/app/devices", "{\"token\":\"%s\",\"platform\":\"ios\"}".formatted(uma.token()))
                .expect(201);
        uma.api()
                .send("DELETE", "/api/app/devices", "{\"token\":\"%s\"}".formatted(uma.token()))
                .expect(404, 404, "NOT_FOUND");
        ben.api()
                .send("DELETE", "/api/app/devices", "{\"token\":\"%s\"}".formatted(uma.token()))
                .expect(200);
        ben.api()
                .send("DELETE", "/api/app/devices", "{\"token\":\"%s\"}".formatted(uma.token()))
                .expect(404, 404, "NOT_FOUND");
    }

    @Test
    void users_see_what_they_were_told_and_nothing_else() {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        uma.notification("challenge_joined", "email", "sent");

        var mine = uma.api().get("/api/app/notifications?limit=1").expect(200);
        assertThat(mine.text("/data/notifications/0/title")).isEqualTo("Welcome to “A challenge of 30 days”");
        assertThat(mine.at("/meta/total").asInt()).isEqualTo(1);
        assertThat(user().api().get("/api/app/notifications").expect(200).at("/data/notifications"))
                .isEmpty();
    }

    @Test
    void only_what_failed_can_be_tried_again() {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        var id = uma.notification("challenge_joined", "email", "sent")
                .path("_id")
                .asString();

        admin().post("/api/admin/notifications/" + id + "/retry", null).expect(409, 409, "CONFLICT");
        admin().post("/api/admin/notifications/65f000000000000000000000/retry", null)
                .expect(404, 404, "NOT_FOUND");
        admin().get("/api/admin/notifications/65f000000000000000000000/why").expect(404, 404, "NOT_FOUND");
    }

    @Test
    void the_log_read_from_its_beginning_once_more_says_nothing_twice() {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        uma.notification("challenge_joined", "email", "sent");
        var before = told();
        var processor = Notified.application()
                .bean(EventProcessingConfiguration.class)
                .eventProcessor("notifications", PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201); // which ends the replay
        awaitReadAgain(processor);
        await(() -> uma.mails().size() == 2);
        processor.shutDown();
        // as on a first start: no replay for Axon
        Notified.application()
                .bean(MongoDatabase.class)
                .getCollection("trackingtokens")
                .deleteMany(Filters.eq("processorName", "notifications"));
        processor.start();
        awaitReadAgain(processor);

        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);
        await(() -> uma.mails().size() == 3);
        assertThat(uma.notifications("challenge_joined")).hasSize(3);
        assertThat(told()).isEqualTo(before + 2); // a welcome each time
    }

    /** For Axon a replay lasts until an event comes that is newer than the reset. */
    private static void awaitReadAgain(PooledStreamingEventProcessor processor) {
        await(() -> !processor.processingStatus().isEmpty()
                && processor.processingStatus().values().stream()
                        .allMatch(segment -> segment.isCaughtUp() && !segment.isReplaying()));
    }

    /** Of all that follows from events; the reminder of a day brings the next one's as time goes on. */
    private static long told() {
        return Notified.application()
                .bean(MongoDatabase.class)
                .getCollection("messages")
                .countDocuments(Filters.ne("kind", "challenge_day_reminder"));
    }

    @Test
    void lists_have_pages() {
        for (int i = 0; i < 3; i++) {
            new Challenger(user().api(), Challenger.newChallenge(admin(), 30))
                    .join()
                    .expect(201);
        }
        await(() -> admin().get("/api/admin/notifications?kind=challenge_joined&status=sent&limit=2")
                        .at("/meta/total")
                        .asInt()
                >= 3);
        var page = admin().get("/api/admin/notifications?kind=challenge_joined&channel=email&limit=2&page=2")
                .expect(200);
        assertThat(page.at("/data/notifications")).isNotEmpty();
        assertThat(page.at("/meta/page").asInt()).isEqualTo(2);
        assertThat(page.at("/meta/totalPages").asInt())
                .isEqualTo((page.at("/meta/total").asInt() + 1) / 2);
    }

    @Test
    void meta_is_answered_its_challenge_if_it_knows_the_token() {
        var path = "/api/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        assertThat(api().get(path + "a%20verify%20token").expect(200).text()).isEqualTo("1158201444");
        api().get(path + "guessed").expect(403);
    }

    @Test
    void receipts_are_taken_with_metas_signature_only_and_strays_are_kept() {
        var body = """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                 "messaging_product":"whatsapp","statuses":[{"id":"wamid.stray-é","status":"delivered",
                 "timestamp":"1773115200","recipient_id":"919800000001"}]}}]}]}""";
        api().post("/api/webhooks/whatsapp", body).expect(401);
        api().with("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                .post("/api/webhooks/whatsapp", body)
                .expect(401);
        api().with("X-Hub-Signature-256", "sha256=" + hmac(body))
                .post("/api/webhooks/whatsapp", body)
                .expect(200);

        assertThat(admin().get("/api/admin/notifications/stray-receipts")
                        .expect(200)
                        .text())
                .contains("\"providerMessageId\":\"meta-")
                .doesNotContain("wamid", "919800000001");
    }

    private static String hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Peers.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
