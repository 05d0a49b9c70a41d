package com.motivata.notification;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.TestApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One application, with its peers, for all tests of what people are told. Its clock only goes forward. */
final class Notified {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final Peers PEERS = startPeers();
    private static final TestApplication APPLICATION = startApplication();
    private static final Api API = APPLICATION.api();
    private static final Api ADMIN = API.as("admin", "notified-admin");

    private Notified() {}

    static Peers peers() {
        return PEERS;
    }

    static TestApplication application() {
        return APPLICATION;
    }

    static Api api() {
        return API;
    }

    static Api admin() {
        return ADMIN;
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }

    /** Somebody new, who lives in Kolkata. */
    static User user() {
        return userIn("Asia/Kolkata");
    }

    static User userIn(String zone) {
        var name = "notified" + USERS.incrementAndGet();
        var phone = "+9198000%05d".formatted(USERS.get());
        var token = API.token("""
                {"role":"user","sub":"%1$s","name":"Uma %1$s","email":"%1$s@example.org","phone":"%2$s",
                 "zoneinfo":"%3$s"}""".formatted(name, phone, zone));
        return new User(name, phone, API.as(token));
    }

    static Instant now() {
        return Instant.parse(
                API.post("/api/dev/clock", "{\"advance\":\"PT0S\"}").expect(200).text("/data/now"));
    }

    /** The next time it is that late in Kolkata. */
    static Answer goTo(int hour, int minute) {
        var here = now().atZone(KOLKATA);
        ZonedDateTime then = here.with(LocalTime.of(hour, minute));
        return goTo((then.isAfter(here) ? then : then.plusDays(1)).toInstant());
    }

    static Answer goTo(Instant instant) {
        return API.setClock(instant.toString());
    }

    static Answer advance(Duration by) {
        return goTo(now().plus(by));
    }

    static JsonNode why(JsonNode notification) {
        return ADMIN.get("/api/admin/notifications/" + notification.path("_id").asString() + "/why")
                .expect(200)
                .at("/data");
    }

    /** Nine in the morning of another day. */
    static Answer morning() {
        return goTo(9, 0);
    }

    record User(String name, String phone, Api api) {

        String email() {
            return name + "@example.org";
        }

        String digits() {
            return phone.substring(1);
        }

        String token() {
            return "token-of-" + name;
        }

        User withDevice() {
            api.post("/api/app/devices", "{\"token\":\"%s\",\"platform\":\"android\"}".formatted(token()))
                    .expect(201);
            return this;
        }

        List<MimeMessage> mails() {
            return PEERS.mailsTo(email());
        }

        MimeMessage mail(String subject) {
            return Notified.mail(email(), subject);
        }

        List<JsonNode> pushes(String title) {
            return PEERS.bodies(Peers.FCM, token()).stream()
                    .filter(body ->
                            body.at("/message/notification/title").asString().equals(title))
                    .toList();
        }

        JsonNode push(String title) {
            await(() -> !pushes(title).isEmpty());
            return pushes(title).getFirst().get("message");
        }

        /** What Meta was asked to send to this user's number. */
        List<JsonNode> whatsApps(String template) {
            return PEERS.bodies(Peers.WHATSAPP, digits()).stream()
                    .filter(body -> body.at("/template/name").asString().equals(template))
                    .toList();
        }

        List<JsonNode> notifications(String kind) {
            return ADMIN.get("/api/admin/notifications?limit=100&userId=" + name + "&kind=" + kind)
                    .expect(200)
                    .at("/data/notifications")
                    .valueStream()
                    .toList();
        }

        JsonNode notification(String kind, String channel, String status) {
            await(() -> !matching(kind, channel, status).isEmpty());
            return matching(kind, channel, status).getFirst();
        }

        private List<JsonNode> matching(String kind, String channel, String status) {
            return notifications(kind).stream()
                    .filter(it -> it.path("status").asString().equals(status))
                    .filter(it -> it.path("channel").asString().equals(channel))
                    .filter(it -> it.path("recipient").asString().equals("user"))
                    .toList();
        }
    }

    static MimeMessage mail(String address, String subject) {
        await(() ->
                PEERS.mailsTo(address).stream().anyMatch(mail -> subject(mail).equals(subject)));
        return PEERS.mailsTo(address).stream()
                .filter(mail -> subject(mail).equals(subject))
                .findFirst()
                .orElseThrow();
    }

    static String subject(MimeMessage mail) {
        try {
            return Objects.requireNonNull(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ours, which the Message-ID is made of. */
    static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Peers startPeers() {
        try {
            return new Peers(Files.createTempDirectory("peers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestApplication startApplication() {
        try {
            var application = TestApplication.start(Files.createTempDirectory("notified"), PEERS.settings());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                application.close();
                PEERS.close();
            }));
            application.api().setClock("2026-03-10T04:00:00Z");
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
