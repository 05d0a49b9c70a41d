package com.motivata.process.delivery.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import com.motivata.process.delivery.Provider;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpProviderTest {

    private static final Letter LETTER = new Letter.Mail(
            "65f000000000000000000001",
            "uma@example.org",
            "Welcome\r\nBcc: everybody@example.org",
            "plain – text",
            "<p>rich – text</p>");

    @Test
    void sends_plain_and_html_under_the_messages_id() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var id = "<65f000000000000000000001@motivata.example>";
            assertThat(provider(server.getSmtp().getPort()).send(LETTER)).isEqualTo(new Outcome.Accepted(id));
            var mail = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mail.getMessageID()).isEqualTo(id);
            assertThat(mail.getSubject()).isEqualTo("Welcome Bcc: everybody@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            var related = (MimeMultipart)
                    ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            var alternatives = (MimeMultipart) related.getBodyPart(0).getContent();
            assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("plain – text");
            assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_not_there_has_not_taken_it() {
        assertThat(provider(1).send(LETTER)).isEqualTo(Outcome.later("unreachable"));
    }

    @Test
    void codes_of_the_server_say_whether_to_try_again() throws Exception {
        assertThat(answered("RCPT", "550 no such user")).isEqualTo(new Outcome.Refused("smtp 550"));
        assertThat(answered("RCPT", "451 greylisted")).isEqualTo(Outcome.later("smtp 451"));
        assertThat(answered("MAIL", "530 log in first")).isEqualTo(new Outcome.Misconfigured("smtp 530"));
        assertThat(answered("MAIL", "421 too busy")).isEqualTo(Outcome.later("smtp 421"));
    }

    @Test
    void a_server_that_says_nothing_after_the_text_may_have_taken_it() throws Exception {
        assertThat(answered(".", null)).isEqualTo(new Outcome.Unknown("no answer"));
    }

    @Test
    void an_address_that_is_none_is_refused() {
        var letter = new Letter.Mail("65f000000000000000000001", "not an address", "Subject", "text", "<p>html</p>");
        assertThat(provider(1).send(letter)).isEqualTo(new Outcome.Refused("bad address"));
    }

    /** A server that answers one command its own way. {@code null}: not at all. */
    private static Outcome answered(String command, @Nullable String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = Thread.ofVirtual().start(() -> serve(server, command, answer));
            var outcome = provider(server.getLocalPort()).send(LETTER);
            thread.interrupt();
            return outcome;
        }
    }

    private static void serve(ServerSocket server, String command, @Nullable String answer) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var said = line.startsWith(command) ? answer : usual(line);
                if (said != null && !said.isEmpty()) {
                    out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException gone) {
            // the client has what it came for
        }
    }

    private static String usual(String line) {
        if (line.startsWith("DATA")) {
            return "354 go on";
        }
        return List.of("EHLO", "MAIL", "RCPT", "RSET", "QUIT", "NOOP").stream().anyMatch(line::startsWith)
                        || line.equals(".")
                ? "250 ok"
                : "";
    }

    private static Provider provider(int port) {
        return SmtpProviders.at(port, Duration.ofSeconds(1));
    }
}
