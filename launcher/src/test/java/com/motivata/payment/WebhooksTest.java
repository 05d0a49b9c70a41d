package com.motivata.payment;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.FoldedLog;
import com.motivata.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What webhooks may do, and what they may not, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest {

    private static final String UNKNOWN = "0123456789abcdef01234567";

    private final Api api = PaymentApplication.api();
    private final Api admin = PaymentApplication.admin();
    private final Webhooks webhooks = PaymentApplication.webhooks();
    private final BookedLog log = PaymentApplication.log();
    private final String secret = PaymentApplication.sandboxSecret();
    private final Answer booked =
            PaymentApplication.book(PaymentApplication.newUser(), PaymentApplication.newSession(admin));

    private String booking() {
        return booked.text("/data/booking/_id");
    }

    private String reference() {
        return booked.text("/data/booking/bookingReference");
    }

    private String order() {
        return booked.text("/data/payment/orderId");
    }

    private static String captured(String payment, String order, long amount, String currency) {
        return """
                { "event" : "payment.captured",  "payload":{"payment":{"entity":{"id":"%s","amount":%d,"currency":"%s",
                "status":"captured","captured":true,"order_id":"%s","email":"uma@example.org","description":"\\u00fc ☂",
                "created_at":1733047200}}}}""".formatted(payment, amount, currency, order);
    }

    private String captured() {
        return captured("pay_" + booking(), order(), 150_000, "INR");
    }

    private long commits() {
        return FoldedLog.commits(PaymentApplication.get().bean(MongoDatabase.class))
                .size();
    }

    private Answer unmatched() {
        return admin.get("/api/admin/webhooks?status=unmatched&limit=100").expect(200);
    }

    private String idOf(String eventId) {
        for (var webhook : unmatched().at("/data/webhooks")) {
            if (webhook.get("eventId").asString().contains(eventId)) {
                return webhook.get("_id").asString();
            }
        }
        throw new AssertionError(eventId + " is not among the unmatched");
    }

    @Test
    void unsigned_and_badly_signed_ones_are_refused_and_change_nothing() {
        long before = commits();
        var body = captured();
        api.post("/api/webhooks/razorpay", body).expect(401, 401, "UNAUTHORIZED");
        webhooks.razorpay("a guess", "e1", body).expect(401, 401, "UNAUTHORIZED");
        var signature = Webhooks.hmac(secret, body);
        api.with("X-Razorpay-Signature", signature)
                .post("/api/webhooks/razorpay", body.replace("150000", "150001"))
                .expect(401);
        api.with("X-Razorpay-Signature", signature)
                .post("/api/webhooks/razorpay", body.replace(" ", "")) // the same JSON, other bytes
                .expect(401);
        api.with("X-Razorpay-Signature", signature.toUpperCase(Locale.ROOT))
                .post("/api/webhooks/razorpay", body)
                .expect(401);
        assertThat(commits()).isEqualTo(before);
    }

    @Test
    void old_ones_of_calendly_are_refused_and_so_are_those_from_the_future() {
        long before = commits();
        var now = PaymentApplication.now();
        var body = CalendlyInvitee.number(100, reference()).created("2030-01-01T10:00:00Z", "2024-12-01T10:00:00Z");
        webhooks.calendly(now.minusSeconds(200), body).expect(401, 401, "UNAUTHORIZED");
        webhooks.calendly(now.plusSeconds(200), body).expect(401, 401, "UNAUTHORIZED");
        webhooks.calendly(now, "another key", body).expect(401, 401, "UNAUTHORIZED");
        long t = now.getEpochSecond();
        var signature = Webhooks.hmac(Webhooks.CALENDLY_KEY, t + "." + body);
        api.with("Calendly-Webhook-Signature", "t=" + (t + 1) + ",v1=" + signature)
                .post("/api/webhooks/calendly", body)
                .expect(401);
        api.with("Calendly-Webhook-Signature", "v1=" + signature)
                .post("/api/webhooks/calendly", body)
                .expect(401);
        assertThat(commits()).isEqualTo(before);
        webhooks.calendly(now.minusSeconds(100), body).expect(200);
    }

    @Test
    void one_that_is_too_large_is_not_even_read() {
        var body = "{\"event\":\"" + "x".repeat(600_000) + "\"}";
        webhooks.razorpay(secret, "large", body).expect(413, 413, "PAYLOAD_TOO_LARGE");
        webhooks.calendly(PaymentApplication.now(), body).expect(413, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void delivered_ten_times_at_once_it_is_one() throws Exception {
        var body = captured();
        for (var answer : Race.of(10, i -> () -> webhooks.razorpay(secret, "same-" + booking(), body))) {
            answer.expect(200);
        }
        log.await_(booking(), "PaymentReceived");
        webhooks.razorpay(secret, "same-" + booking(), body).expect(200);
        webhooks.razorpay(secret, "another-" + booking(), body).expect(200); // the same fact under another id
        log.awaitWebhooks();
        assertThat(log.typesOf(booking()))
                .containsExactly("BookingOpened", "PaymentOrderOpened", "PaymentReceived", "BookingConfirmed");
    }

    @ParameterizedTest
    @CsvSource({"100, INR", "150001, INR", "150000, USD"})
    void another_amount_or_currency_is_parked(long amount, String currency) {
        var eventId = "wrong-" + amount + currency + booking();
        webhooks.razorpay(secret, eventId, captured("pay_" + booking(), order(), amount, currency))
                .expect(200);
        log.awaitWebhooks();
        assertThat(log.typesOf(booking())).containsExactly("BookingOpened", "PaymentOrderOpened");
        var id = idOf(eventId);
        admin.post("/api/admin/webhooks/" + id + "/match", "{\"bookingId\":\"" + booking() + "\"}")
                .expect(409);
        idOf(eventId); // it still is
    }

    @Test
    void money_for_an_unknown_order_is_listed_and_matched_by_hand() {
        var eventId = "unknown-" + booking();
        webhooks.razorpay(secret, eventId, captured("pay_" + booking(), "order_unknown", 150_000, "INR"))
                .expect(200);
        log.awaitWebhooks();
        var listed = admin.get("/api/admin/webhooks?status=unmatched&provider=sandbox&page=1&limit=1")
                .expect(200);
        assertThat(listed.at("/meta/limit").asInt()).isEqualTo(1);
        assertThat(listed.at("/meta/total").asInt()).isPositive();
        assertThat(listed.at("/data/webhooks").size()).isEqualTo(1);
        var path = "/api/admin/webhooks/" + idOf(eventId) + "/match";
        admin.post(path, "{\"bookingId\":\"" + UNKNOWN + "\"}").expect(404, 404, "NOT_FOUND");
        admin.post(path, "{}").expectRefusal(400, "bookingId");
        var matched = admin.post(path, "{\"bookingId\":\"" + booking() + "\"}").expect(200);
        assertThat(matched.text("/data/webhook/status")).isEqualTo("processed");
        assertThat(log.typesOf(booking())).contains("PaymentReceived", "BookingConfirmed");
        admin.post(path, "{\"bookingId\":\"" + booking() + "\"}").expect(409, 409, "CONFLICT");
        admin.post("/api/admin/webhooks/" + UNKNOWN + "/match", "{\"bookingId\":\"" + booking() + "\"}")
                .expect(404, 404, "NOT_FOUND");
        var processed =
                admin.get("/api/admin/webhooks?status=processed&limit=100").expect(200);
        assertThat(processed.at("/data/webhooks").findValuesAsString("eventId")).contains(eventId);
        admin.get("/api/admin/webhooks?status=nonsense").expectRefusal(400);
    }

    @Test
    void an_appointment_without_our_reference_is_matched_by_hand_and_its_cancellation_follows() {
        webhooks.razorpay(secret, "paid-" + booking(), captured()).expect(200);
        log.await_(booking(), "BookingConfirmed");
        var invitee = new CalendlyInvitee("https://api.calendly.com/invitees/" + booking(), "SB-000000");
        var now = PaymentApplication.now();
        webhooks.calendly(now, invitee.created(in(5), now.toString())).expect(200);
        log.awaitWebhooks();
        assertThat(log.typesOf(booking())).doesNotContain("SlotScheduled");
        admin.post("/api/admin/webhooks/" + idOf(invitee.uri()) + "/match", "{\"bookingId\":\"" + booking() + "\"}")
                .expect(200);
        assertThat(log.typesOf(booking())).contains("SlotScheduled");
        webhooks.calendly(
                        now,
                        invitee.canceled(
                                "invitee", false, null, now.plusSeconds(1).toString()))
                .expect(200);
        log.await_(booking(), "BookingCancelled");
        assertThat(log.payload(booking(), "BookingCancelled").getString("by")).isEqualTo("user");
    }

    @Test
    void a_refund_the_provider_refuses_waits_for_an_admin() {
        var retry = "/api/admin/sessions/bookings/" + booking() + "/refund/retry";
        admin.post(retry, null).expect(409, 409, "CONFLICT");
        webhooks.razorpay(secret, "paid-" + booking(), captured()).expect(200); // of which the sandbox knows nothing
        log.await_(booking(), "BookingConfirmed");
        admin.put("/api/admin/sessions/bookings/" + booking(), "{\"status\":\"cancelled\"}")
                .expect(200);
        log.await_(booking(), "RefundFailed");
        assertThat(log.payload(booking(), "RefundFailed").getBoolean("permanent"))
                .isTrue();
        var retried = admin.post(retry, null).expect(200);
        assertThat(retried.text("/data/refunds/0/refundId")).isEqualTo(booking() + "-1");
        log.await_(booking(), "RefundRetried");
        admin.post("/api/admin/sessions/bookings/" + UNKNOWN + "/refund/retry", null)
                .expect(404, 404, "NOT_FOUND");
    }

    @Test
    void a_no_show_is_marked_and_taken_back() {
        webhooks.razorpay(secret, "paid-" + booking(), captured()).expect(200);
        log.await_(booking(), "BookingConfirmed");
        var invitee = CalendlyInvitee.number(200, reference());
        var now = PaymentApplication.now();
        webhooks.calendly(now, invitee.created(in(1), now.toString())).expect(200);
        log.await_(booking(), "SlotScheduled");
        webhooks.calendly(now, invitee.noShow(false, now.plusSeconds(1).toString()))
                .expect(200);
        log.await_(booking(), "NoShowMarked");
        webhooks.calendly(now, invitee.noShow(true, now.plusSeconds(2).toString()))
                .expect(200);
        log.await_(booking(), "NoShowReverted");
    }

    @Test
    void signed_nonsense_is_kept_and_does_nothing() {
        webhooks.razorpay(secret, "nonsense-" + booking(), "nonsense").expect(200);
        webhooks.calendly(PaymentApplication.now(), "[1, 2]").expect(200);
        log.awaitWebhooks();
        var ignored = admin.get("/api/admin/webhooks?status=ignored&limit=100").expect(200);
        assertThat(ignored.at("/data/webhooks").findValuesAsString("eventId")).contains("nonsense-" + booking());
    }

    @Test
    void nothing_about_people_is_kept() {
        var invitee = CalendlyInvitee.number(300, reference());
        var now = PaymentApplication.now();
        webhooks.razorpay(secret, "paid-" + booking(), captured()).expect(200);
        webhooks.calendly(now, invitee.created(in(3), now.toString())).expect(200);
        log.awaitWebhooks();
        var database = PaymentApplication.get().bean(MongoDatabase.class);
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            database.getCollection(name)
                    .find()
                    .forEach(document -> assertThat(document.toJson())
                            .as(name)
                            .doesNotContain("I cannot sleep", "Uma Rao", "payment_description", "&email="));
        }
    }

    private static String in(int days) {
        return Instant.from(PaymentApplication.now().plus(Duration.ofDays(days)))
                .toString();
    }
}
