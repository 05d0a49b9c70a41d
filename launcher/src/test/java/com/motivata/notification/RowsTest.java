package com.motivata.notification;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each line of the table, from the request that causes it to the message that arrives. The clock only goes forward. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final AtomicInteger USERS = new AtomicInteger();

    private static Peers peers;
    private static TestApplication application;
    private static Api api;
    private static Api admin;

    /** Everybody in here lives in Kolkata. */
    private record User(String name, Api api) {

        String email() {
            return name + "@example.org";
        }

        String token() {
            return "token-of-" + name;
        }

        User withDevice() {
            api.post("/api/app/devices", "{\"token\":\"%s\",\"platform\":\"android\"}".formatted(token()))
                    .expect(201);
            return this;
        }

        List<MimeMessage> mails(int expected) {
            await().atMost(PATIENCE).until(() -> peers.mailsTo(email()).size() >= expected);
            return peers.mailsTo(email());
        }

        List<JsonNode> pushes(String title) {
            return peers.bodies(Peers.FCM, token()).stream()
                    .filter(body ->
                            body.at("/message/notification/title").asString().equals(title))
                    .toList();
        }

        JsonNode push(String title) {
            await().atMost(PATIENCE).until(() -> !pushes(title).isEmpty());
            return pushes(title).getFirst().get("message");
        }

        List<JsonNode> notifications(String kind) {
            var found = admin.get("/api/admin/notifications?limit=100&userId=" + name + "&kind=" + kind)
                    .expect(200)
                    .at("/data/notifications");
            return new ArrayList<>(found.valueStream().toList());
        }

        JsonNode settled(String kind, String status) {
            await().atMost(PATIENCE)
                    .until(() -> notifications(kind).stream()
                            .anyMatch(it -> it.path("status").asString().equals(status)));
            return notifications(kind).stream()
                    .filter(it -> it.path("status").asString().equals(status))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        peers = new Peers(directory);
        application = TestApplication.start(directory.resolve("data"), peers.settings());
        api = application.api();
        admin = api.as("admin", "rows-admin");
        api.setClock("2026-03-10T04:00:00Z");
    }

    @AfterAll
    static void stop() {
        application.close();
        peers.close();
    }

    @Test
    void who_joins_a_challenge_is_welcomed_by_email() throws Exception {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin, 30)).join().expect(201);

        var mail = uma.mails(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Welcome to “A challenge of 30 days”");
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{24}@motivata.example>");
        assertThat(part(mail, 0)).contains("Hi Uma " + uma.name() + "!", "30 days, one step a day");
        assertThat(part(mail, 1)).contains("<html", "Uma " + uma.name());
    }

    @Test
    void a_day_that_is_not_done_is_reminded_of_every_evening_until_it_is() {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin, 30));
        morning();
        challenger.join().expect(201);

        goTo(18, 1);
        var push = uma.push("Day 1 is waiting");
        assertThat(push.at("/android/collapse_key").asString()).matches("[0-9a-f]{24}");
        assertThat(push.at("/data/kind").asString()).isEqualTo("challenge_day_reminder");
        goTo(18, 1);
        await().atMost(PATIENCE).until(() -> uma.pushes("Day 1 is waiting").size() == 2);

        morning();
        challenger.complete(1).expect(200);
        goTo(18, 1);
        uma.settled("challenge_day_reminder", "skipped");
        morning();
        goTo(18, 1);
        uma.push("Day 2 is waiting");
        assertThat(uma.pushes("Day 1 is waiting")).hasSize(2);
    }

    @Test
    void who_leaves_is_not_reminded_any_more() {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin, 30));
        morning();
        challenger.join().expect(201);
        challenger.leave().expect(200);

        uma.settled("challenge_day_reminder", "cancelled");
    }

    @Test
    void who_completes_a_challenge_is_told_by_push_and_email_and_of_the_milestone_by_push() throws Exception {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin, 3));
        challenger.join().expect(201);
        for (int day = 1; day <= 3; day++) {
            challenger.complete(day).expect(200);
            morning();
        }

        uma.push("3 days in a row!");
        uma.push("You have completed “A challenge of 3 days”");
        assertThat(uma.mails(2))
                .extracting(MimeMessage::getSubject)
                .contains("You have completed “A challenge of 3 days”");
    }

    @Test
    void the_next_quiz_is_announced_in_the_morning_of_its_day_and_the_end_by_email() throws Exception {
        var uma = user().withDevice();
        var sos = new SosUser(uma.api(), new SosAdmin(admin).programWithQuizzes(7));
        morning();
        sos.start(7).expect(201);
        for (int day = 1; day <= 7; day++) {
            sos.submitToday("5").expect(200);
            if (day < 7) {
                goTo(8, 1);
                var body = "Day %d of 7 in “A program” is open. Take a few minutes for yourself.".formatted(day + 1);
                await().atMost(PATIENCE)
                        .until(() -> uma.pushes("Today's quiz is ready").stream()
                                .anyMatch(push -> push.at("/message/notification/body")
                                        .asString()
                                        .equals(body)));
            }
        }

        assertThat(uma.mails(1).getFirst().getSubject()).isEqualTo("You have completed “A program”");
        assertThat(uma.pushes("Today's quiz is ready")).hasSize(6);
        assertThat(uma.settled("quiz_available", "cancelled").path("reason").asString())
                .isEqualTo("no_longer_applies");
    }

    private static User user() {
        var name = "rows" + USERS.incrementAndGet();
        return new User(name, api.as(api.token("""
                        {"role":"user","sub":"%1$s","name":"Uma %1$s","email":"%1$s@example.org",
                         "phone":"+919800000001","zoneinfo":"Asia/Kolkata"}""".formatted(name))));
    }

    private static Instant now() {
        return Instant.parse(
                api.post("/api/dev/clock", "{\"advance\":\"PT0S\"}").text("/data/now"));
    }

    /** Nine in the morning of the next day. */
    private static Answer morning() {
        return goTo(9, 0);
    }

    /** The next time it is that late in Kolkata. */
    private static Answer goTo(int hour, int minute) {
        var here = now().atZone(KOLKATA);
        ZonedDateTime then = here.with(LocalTime.of(hour, minute));
        return api.setClock(
                (then.isAfter(here) ? then : then.plusDays(1)).toInstant().toString());
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        var mixed = (MimeMultipart) mail.getContent();
        var alternative = (MimeMultipart) ((MimeMultipart) mixed.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        return alternative.getBodyPart(index).getContent().toString();
    }
}
