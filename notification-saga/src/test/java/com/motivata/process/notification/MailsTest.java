package com.motivata.process.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailsTest {

    private static final String EVIL = "<script>alert('x')</script>&\"";

    private final Mails mails = new Mails();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session_booking_confirmation",
                "session_booking_host_notification",
                "session_reminder",
                "session_cancellation",
                "challenge_welcome",
                "challenge_completion",
                "sos_program_complete"
            })
    void every_template_says_it_in_html_and_in_plain_text_and_html_is_escaped(String template) throws IOException {
        var html = mails.html(template, "A subject", "Uma " + EVIL, fields());
        var text = mails.text(template, "A subject", "Uma", fields());

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("Uma", "A subject", "&lt;script&gt;")
                .doesNotContain("<script", " th:", "${");
        assertThat(text).startsWith("Hi Uma!").doesNotContain("[(", "[#", "th:", "${", "\n\n\n");
        var directory = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(directory.resolve(template + ".html"), mails.html(template, "A subject", "Uma", fields()));
    }

    /**
     * For who wants to look at them: {@code chromium --headless --allow-file-access-from-files --window-size=2900,900
     * --screenshot target/mails/on-a-phone.html}. A window of its own is never narrower than 500 pixels there.
     */
    @AfterAll
    static void side_by_side_as_wide_as_a_phone() throws IOException {
        var directory = Path.of("target", "mails");
        try (var mails = Files.list(directory)) {
            Files.writeString(
                    directory.resolve("on-a-phone.html"),
                    mails.map(mail -> mail.getFileName().toString())
                            .filter(name -> name.endsWith(".html") && !name.startsWith("on-a-phone"))
                            .sorted()
                            .map("<iframe src=\"%s\" width=\"390\" height=\"844\"></iframe>"::formatted)
                            .collect(Collectors.joining("\n")));
        }
    }

    @Test
    void a_link_that_is_no_web_address_does_not_become_one() {
        var fields = fields();
        fields.put("calendlyLink", "https://calendly.com/x?a=1&b=\"><script>");
        assertThat(mails.html("session_booking_confirmation", "A subject", "Uma", fields))
                .doesNotContain("<script");
    }

    @Test
    void what_is_not_known_is_not_mentioned() {
        var fields = new LinkedHashMap<String, Object>(
                Map.of("sessionTitle", "Inner peace", "hostName", "Hana", "bookingReference", "SB-7K3M9Q"));
        assertThat(mails.text("session_booking_confirmation", "A subject", "there", fields))
                .isEqualTo("""
                        Hi there!

                        Your session "Inner peace" with Hana has been booked.

                        Booking Reference: SB-7K3M9Q""");
    }

    private static Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sessionTitle", "Inner peace for busy people " + EVIL);
        fields.put("hostName", "Hana Iyer");
        fields.put("bookingReference", "SB-7K3M9Q");
        fields.put("calendlyLink", "https://calendly.com/hana/inner-peace?utm_source=app&utm_content=SB-7K3M9Q");
        fields.put("forHost", false);
        fields.put("time", "Friday 27 November 2026, 10:30 (Asia/Kolkata)");
        fields.put("duration", 60);
        fields.put("bookedBy", "Uma Rao");
        fields.put("userEmail", "uma@example.org");
        fields.put("userPhone", "+919812345678");
        fields.put("userNotes", "I would like to talk about sleep.");
        fields.put("challengeTitle", "30-Day Fitness Challenge " + EVIL);
        fields.put("programTitle", "Intensive SOS - 7 Days " + EVIL);
        fields.put("totalDays", 30);
        fields.put("finalStreak", 12);
        fields.put("finalScore", 0);
        return fields;
    }
}
