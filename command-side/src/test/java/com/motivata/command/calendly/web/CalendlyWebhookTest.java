package com.motivata.command.calendly.web;

import com.motivata.api.webhook.WebhookContent.AppointmentCancelled;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookContent.NoShow;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.web.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendlyWebhookTest {

    private static final String INVITEE = """
            {"event":"%s","payload":{"uri":"https://calendly/i/1","email":"uma@example.org","name":"Uma Rao",
            "rescheduled":%s,"old_invitee":%s,"new_invitee":%s,
            "tracking":{"utm_content":"SB-7K3M9Q"},
            "cancellation":{"canceled_by":"Uma Rao","reason":"I feel better","canceler_type":"%s"},
            "scheduled_event":{"uri":"https://calendly/e/1","start_time":"2026-12-24T15:30:00.000000+05:30"},
            "no_show":{"uri":"https://calendly/n/1"},
            "created_at":"2026-03-14T09:26:53.000000Z","updated_at":"2026-03-14T09:27:00.000000Z"}}""";

    private static CalendlyWebhook read(String event, boolean rescheduled, String by) {
        return read(INVITEE.formatted(event, rescheduled, "null", "\"https://calendly/i/2\"", by));
    }

    private static CalendlyWebhook read(String body) {
        return CalendlyWebhook.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_appointment_is_an_instant_whatever_its_zone() {
        var made = (AppointmentMade) read("invitee.created", false, "host").content();
        assertThat(made.slot()).isEqualTo(Instant.parse("2026-12-24T10:00:00Z"));
        assertThat(made.reference()).isEqualTo("SB-7K3M9Q");
        assertThat(made.inviteeUri()).isEqualTo("https://calendly/i/1");
        assertThat(made.calendlyEventUri()).isEqualTo("https://calendly/e/1");
        assertThat(made.supersededInviteeUri()).isNull();
        assertThat(made.arrangedAt()).isEqualTo(Instant.parse("2026-03-14T09:26:53Z"));
    }

    @ParameterizedTest
    @CsvSource({"true, invitee, false", "false, invitee, false", "false, host, true"})
    void a_cancellation_says_whose_it_is_and_whether_it_is_one(boolean rescheduled, String by, boolean byHost) {
        var cancelled =
                (AppointmentCancelled) read("invitee.canceled", rescheduled, by).content();
        assertThat(cancelled.rescheduled()).isEqualTo(rescheduled);
        assertThat(cancelled.byHost()).isEqualTo(byHost);
        assertThat(cancelled.newInviteeUri()).isEqualTo("https://calendly/i/2");
    }

    @ParameterizedTest
    @CsvSource({"invitee_no_show.created, false", "invitee_no_show.deleted, true"})
    void a_no_show_is_marked_or_taken_back(String event, boolean reverted) {
        var noShow = (NoShow) read(event, false, "host").content();
        assertThat(noShow.reverted()).isEqualTo(reverted);
        assertThat(noShow.noShowUri()).isEqualTo("https://calendly/n/1");
    }

    @Test
    void nothing_about_people_is_kept() {
        assertThat(read("invitee.created", false, "host").toString()).doesNotContain("Uma", "uma@", "better");
        assertThat(read("invitee.canceled", false, "host").toString()).doesNotContain("Uma", "uma@", "better");
    }

    @Test
    void the_same_event_is_known_again_and_another_one_told_from_it() {
        var first = read("invitee.created", false, "host");
        assertThat(read("invitee.created", false, "host").eventId()).isEqualTo(first.eventId());
        assertThat(read("invitee.canceled", false, "host").eventId()).isNotEqualTo(first.eventId());
    }

    @Test
    void a_time_that_is_not_told_is_not_invented() {
        var webhook = read("""
                {"event":"invitee.created","payload":{"uri":"https://calendly/i/1","scheduled_event":{"start_time":"soon"}}}""");
        assertThat(webhook.content()).isInstanceOf(NothingForUs.class);
    }

    @Test
    void what_is_too_long_for_a_reference_is_not_kept() {
        var webhook = read("""
                {"event":"invitee_no_show.created","payload":{"uri":"i","tracking":{"utm_content":"uma.rao@example.org writes"}}}""");
        assertThat(((NoShow) webhook.content()).reference()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "not json", "{\"event\":\"invitee.created\"}", "{\"payload\":{}}"})
    void what_makes_no_sense_is_kept_as_such(String body) {
        assertThat(read(body).content()).isInstanceOf(NothingForUs.class);
    }

    @Nested
    class Signature {

        private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
        private static final byte[] BODY = "{\"ü\" : 1}".getBytes(StandardCharsets.UTF_8);

        private String signed(long t) {
            return "t=" + t + ",v1=" + Hmac.of("key", (t + ".").getBytes(StandardCharsets.US_ASCII), BODY);
        }

        private boolean isGood(@Nullable String header) {
            return CalendlySignature.isGood(header, BODY, "key", NOW);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 180, -180})
        void is_good_for_three_minutes(long ago) {
            assertThat(isGood(signed(NOW.getEpochSecond() - ago))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(longs = {181, -181, 86_400})
        void and_no_longer(long ago) {
            assertThat(isGood(signed(NOW.getEpochSecond() - ago))).isFalse();
        }

        @Test
        void fails_closed() {
            var good = signed(NOW.getEpochSecond());
            assertThat(CalendlySignature.isGood(good, BODY, "", NOW)).isFalse();
            assertThat(CalendlySignature.isGood(good, BODY, "other", NOW)).isFalse();
            assertThat(CalendlySignature.isGood(good, "{\"ü\":1}".getBytes(StandardCharsets.UTF_8), "key", NOW))
                    .isFalse();
            assertThat(isGood(null)).isFalse();
            assertThat(isGood("")).isFalse();
            assertThat(isGood(good.replace("v1", "v0"))).isFalse();
            assertThat(isGood("t=99999999999999999999,v1=" + "0".repeat(64))).isFalse();
        }

        /** RFC 4231, test case 2. */
        @Test
        void is_the_one_everybody_else_computes() {
            assertThat(Hmac.of("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        }
    }
}
