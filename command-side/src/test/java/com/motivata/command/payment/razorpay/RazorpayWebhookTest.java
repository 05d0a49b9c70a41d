package com.motivata.command.payment.razorpay;

import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpayWebhookTest {

    private static final String PAYMENT = """
            {"id":"pay_1","amount":150000,"currency":"INR","status":"%s","captured":%s,"order_id":"order_1",
            "method":"upi","email":"uma@example.org","contact":"+919812345678","vpa":"uma@okbank",
            "error_reason":"payment_timed_out","created_at":1733047200}""";

    private static RazorpayWebhook read(String body) {
        return RazorpayWebhook.read("razorpay", body.getBytes(StandardCharsets.UTF_8));
    }

    private static RazorpayWebhook payment(String event, String status, boolean captured, String more) {
        return read("{\"event\":\"%s\",\"payload\":{\"payment\":{\"entity\":%s}%s}}"
                .formatted(event, PAYMENT.formatted(status, captured), more));
    }

    @ParameterizedTest
    @CsvSource({
        "payment.captured, captured, true, CAPTURED",
        "payment.failed, captured, true, CAPTURED",
        "payment.failed, failed, false, FAILED",
        "payment.authorized, authorized, false, AUTHORIZED",
        "payment.captured, created, false, UNDER_WAY",
        "payment.captured, refunded, true, CAPTURED",
        "payment.captured, refunded, false, RETURNED"
    })
    void the_entity_counts_and_not_the_events_name(
            String event, String status, boolean captured, PaymentReport.State state) {
        var webhook = payment(event, status, captured, "");
        assertThat(webhook.type()).isEqualTo(event);
        var report = ((PaymentSeen) webhook.content()).payment();
        assertThat(report.state()).isEqualTo(state);
        assertThat(report.amount()).isEqualTo(Money.paise(150_000));
        assertThat(report.orderId()).isEqualTo("order_1");
    }

    @Test
    void nothing_about_the_person_who_paid_is_kept() {
        assertThat(payment("payment.captured", "captured", true, "").toString())
                .doesNotContain("uma@example.org", "9812345678", "okbank");
    }

    @Test
    void an_order_is_known_by_its_receipt_and_a_link_by_its_reference() {
        var booking = "0123456789abcdef01234567";
        var byOrder = payment(
                "order.paid",
                "captured",
                true,
                ",\"order\":{\"entity\":{\"id\":\"order_1\",\"receipt\":\"" + booking + "\"}}");
        assertThat(((PaymentSeen) byOrder.content()).payment().bookingId()).isEqualTo(new BookingId(booking));
        var byLink = payment(
                "payment_link.paid",
                "captured",
                true,
                ",\"payment_link\":{\"entity\":{\"id\":\"plink_1\",\"reference_id\":\"" + booking + "\"}}");
        var report = ((PaymentSeen) byLink.content()).payment();
        assertThat(report.bookingId()).isEqualTo(new BookingId(booking));
        assertThat(report.providerIds()).containsEntry("payment_link", "plink_1");
    }

    @ParameterizedTest
    @CsvSource({"pending, ACCEPTED", "processed, PROCESSED", "failed, FAILED"})
    void a_refund_comes_with_its_payment(String status, RefundReport.State state) {
        var webhook = read("""
                {"event":"refund.created","payload":{"payment":{"entity":%s},"refund":{"entity":
                {"id":"rfnd_1","payment_id":"pay_1","amount":75000,"currency":"INR","status":"%s","created_at":1733047300,
                "notes":{"refundId":"0123456789abcdef01234567-1"}}}}}""".formatted(PAYMENT.formatted("captured", true), status));
        var report = ((RefundSeen) webhook.content()).refund();
        assertThat(report.state()).isEqualTo(state);
        assertThat(report.refundId()).hasToString("0123456789abcdef01234567-1");
    }

    @Test
    void a_refund_made_by_hand_is_not_ours() {
        var webhook = read("""
                {"event":"refund.processed","payload":{"refund":{"entity":{"id":"rfnd_1","payment_id":"pay_1",
                "amount":75000,"currency":"INR","status":"processed","notes":[]}}}}""");
        assertThat(((RefundSeen) webhook.content()).refund().refundId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "not json",
                "{\"event\":7}",
                "{\"event\":\"payment.captured\",\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_1\"}}}}",
                "{\"event\":\"payment.captured\",\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_1\",\"status\":\"captured\",\"amount\":1.5,\"currency\":\"INR\",\"created_at\":1}}}}",
                "{\"event\":\"payment.captured\",\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_1\",\"status\":\"captured\",\"amount\":-5,\"currency\":\"INR\",\"created_at\":1}}}}",
                "{\"event\":\"payment.captured\",\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_1\",\"status\":\"captured\",\"amount\":5,\"currency\":\"Rs\",\"created_at\":1}}}}",
                "{\"event\":\"settlement.processed\",\"payload\":{}}"
            })
    void what_makes_no_sense_is_kept_as_such(String body) {
        assertThat(read(body).content()).isInstanceOf(NothingForUs.class);
    }
}
