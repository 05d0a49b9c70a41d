package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.Receipt;
import com.motivata.process.delivery.Receipt.Progress;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioReportsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "sent, SENT",
        "delivered, DELIVERED",
        "read, READ",
        "failed, FAILED",
        "undelivered, FAILED",
        "canceled, FAILED"
    })
    void a_status_that_is_news_is_a_receipt(String status, Progress progress) {
        assertThat(TwilioReports.receipt(
                        Map.of("MessageSid", "SM1", "MessageStatus", status, "ErrorCode", "63024"), "ours", NOW))
                .contains(new Receipt("ours", "SM1", progress, NOW, "63024"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "scheduled", "queued", "sending", "receiving", "received", "dreaming"})
    void one_that_is_on_its_way_is_none(String status) {
        assertThat(TwilioReports.receipt(Map.of("MessageSid", "SM1", "MessageStatus", status), "ours", NOW))
                .isEmpty();
    }

    @Test
    void one_of_no_message_is_none() {
        assertThat(TwilioReports.receipt(Map.of("MessageStatus", "sent"), null, NOW))
                .isEmpty();
    }

    @Test
    void a_form_is_read_as_browsers_write_it() {
        assertThat(TwilioReports.form("To=whatsapp%3A%2B919812345678&Body=a+%C3%A9&Empty=&nothing"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("To", "whatsapp:+919812345678", "Body", "a é", "Empty", ""));
        assertThatThrownBy(() -> TwilioReports.form("To=%zz")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Computed by hand with {@code openssl dgst -sha1 -hmac}. */
    @Test
    void the_signature_is_of_the_address_and_all_fields_by_name() {
        var form = new TreeMap<>(Map.of("MessageStatus", "sent", "MessageSid", "SM1"));
        var address = "https://api.example.org/api/webhooks/twilio?notificationId=1";
        var right = "el5YY0bB4hT7uQYUucHb3ldOPY4=";
        assertThat(TwilioSignature.isRight(right, address, form, "token")).isTrue();
        assertThat(TwilioSignature.isRight(right, address + "2", form, "token")).isFalse();
        assertThat(TwilioSignature.isRight(right, address, form, "another")).isFalse();
        assertThat(TwilioSignature.isRight(right, address, form, null)).isFalse();
        assertThat(TwilioSignature.isRight(right, address, form, "")).isFalse();
        assertThat(TwilioSignature.isRight(null, address, form, "token")).isFalse();
        form.put("ErrorCode", "1");
        assertThat(TwilioSignature.isRight(right, address, form, "token")).isFalse();
    }
}
