package com.motivata.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.motivata.support.Api;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.Challenger;
import com.motivata.support.TestApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code kill -9} while mails go out: whoever was to hear has heard, and a second time only where nobody could know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileTellingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** {@code -Dmotivata.test.kills}: more than one, for who has the time. What a kill does at each step is another test. */
    private static final int KILLS = Integer.getInteger("motivata.test.kills", 1);

    /** Nobody else takes a message while its process lives; once it is killed the next one need not wait for long. */
    private static final String LEASE = "2s";

    private static final int USERS_A_ROUND = 25;
    private static final int MAILS_BEFORE_THE_KILL = 5;

    private final Set<String> joined = new HashSet<>();

    @Test
    void nobody_is_forgotten(@TempDir Path directory) throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                try (var application = launch(directory, mail)) {
                    joinAndKill(application, mail, kill);
                }
            }
            try (var application = TestApplication.start(data(directory), settings(mail))) {
                var admin = application.api().as("admin", "ada");
                await().atMost(PATIENCE).until(() -> total(admin, "&status=sent") == joined.size());
                compare(mail, admin);
            }
        } finally {
            mail.stop();
        }
    }

    private void joinAndKill(ApplicationProcess application, GreenMail mail, int round) {
        var api = application.api();
        var challenge = Challenger.newChallenge(api.as("admin", "ada"), 30);
        for (int i = 0; i < USERS_A_ROUND; i++) {
            var name = "uma-%d-%d".formatted(round, i);
            var token =
                    api.token("{\"role\":\"user\",\"sub\":\"%1$s\",\"email\":\"%1$s@example.org\"}".formatted(name));
            new Challenger(api.as(token), challenge).join().expect(201);
            joined.add(name + "@example.org");
        }
        int before = round * USERS_A_ROUND;
        await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length >= before + MAILS_BEFORE_THE_KILL);
        application.kill();
    }

    private void compare(GreenMail mail, Api admin) throws Exception {
        assertThat(total(admin, "")).as("one message each").isEqualTo(joined.size());
        var byId = Stream.of(mail.getReceivedMessages()).collect(Collectors.groupingBy(KilledWhileTellingTest::id));
        assertThat(byId).as("ids of the mails received").hasSize(joined.size());
        for (var copies : byId.values()) {
            if (copies.size() > 1) {
                assertThat(outcomes(admin, id(copies.getFirst()))).contains("unknown");
            }
        }
        var addresses = new HashSet<String>();
        for (var copies : byId.values()) {
            addresses.add(copies.getFirst().getAllRecipients()[0].toString());
        }
        assertThat(addresses).isEqualTo(joined);
    }

    private static String outcomes(Api admin, String messageId) {
        var id = messageId.substring(1, messageId.indexOf('@'));
        return admin.get("/api/admin/notifications/" + id + "/why")
                .expect(200)
                .at("/data/attempts")
                .valueStream()
                .map(attempt -> attempt.path("outcome"))
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private static int total(Api admin, String filter) {
        return admin.get("/api/admin/notifications?limit=1&kind=challenge_joined" + filter)
                .expect(200)
                .at("/meta/total")
                .asInt();
    }

    private static String id(MimeMessage mail) {
        try {
            return Objects.requireNonNull(mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApplicationProcess launch(Path directory, GreenMail mail) {
        return ApplicationProcess.launch(
                directory.resolve("output"),
                Map.of(
                        "MOTIVATA_DATA_DIR",
                        data(directory).toString(),
                        "SERVER_PORT",
                        "0",
                        "SPRING_MAIL_HOST",
                        "127.0.0.1",
                        "SPRING_MAIL_PORT",
                        Integer.toString(mail.getSmtp().getPort()),
                        "MOTIVATA_DELIVERY_LEASE",
                        LEASE));
    }

    /** The one that finds it all is in this JVM: it starts sooner there. */
    private static String[] settings(GreenMail mail) {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--motivata.delivery.lease=" + LEASE
        };
    }

    private static Path data(Path directory) {
        return directory.resolve("data");
    }
}
