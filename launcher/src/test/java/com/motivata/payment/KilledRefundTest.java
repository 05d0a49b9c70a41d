package com.motivata.payment;

import com.mongodb.client.MongoClients;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.ApplicationProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code kill -9} while the provider makes the refund, twice: it knows of the refund, and we do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRefundTest {

    private static final String SECRET = "webhook-secret";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void the_money_goes_back_once() throws Exception {
        try (var razorpay = new RazorpayServer()) {
            var booked = bookedPaidCancelledAndKilled(razorpay);
            resumedAndKilledAgain(razorpay);
            resumed(razorpay);
            assertThat(razorpay.refundRequests()).isGreaterThanOrEqualTo(3);
            assertThat(razorpay.refundsMade()).isEqualTo(1);
            assertThat(logOf(booked.text("/data/booking/_id")))
                    .contains("RefundRequested", "RefundProcessed")
                    .doesNotHaveDuplicates();
        }
    }

    private Answer bookedPaidCancelledAndKilled(RazorpayServer razorpay) {
        try (var application = launch(razorpay)) {
            var api = application.api();
            var cancelled = new CompletableFuture<Answer>();
            razorpay.beforeAnswer(n -> {
                cancelled.join();
                application.kill();
            });
            var user = PaymentApplication.user(api, "uma");
            var booked = PaymentApplication.book(user, PaymentApplication.newSession(api.as("admin", "ada")));
            pay(api, booked);
            cancelled.complete(
                    user.post("/api/app/sessions/bookings/" + booked.text("/data/booking/_id") + "/cancel", "{}")
                            .expect(200));
            await().atMost(PATIENCE).until(() -> razorpay.refundRequests() == 1);
            application.exitCode();
            return booked;
        }
    }

    private void resumedAndKilledAgain(RazorpayServer razorpay) {
        try (var application = launch(razorpay)) {
            razorpay.beforeAnswer(n -> application.kill());
            letTheDeadOnesLeaseEnd(application.api());
            await().atMost(PATIENCE).until(() -> razorpay.refundRequests() == 2);
            application.exitCode();
        }
    }

    private void resumed(RazorpayServer razorpay) {
        try (var application = launch(razorpay)) {
            razorpay.beforeAnswer(n -> {});
            letTheDeadOnesLeaseEnd(application.api());
            await().atMost(PATIENCE).until(() -> razorpay.refundRequests() >= 3);
            application.stop(); // what rings may finish
        }
    }

    private static void letTheDeadOnesLeaseEnd(Api api) {
        api.advanceClock("PT3M");
    }

    private static void pay(Api api, Answer booked) {
        var body = """
                {"event":"order.paid","payload":{"payment":{"entity":{"id":"pay_1","amount":150000,"currency":"INR",
                "status":"captured","captured":true,"order_id":"%s","created_at":1733047200}}}}""".formatted(booked.text("/data/payment/orderId"));
        new Webhooks(api).razorpay(SECRET, "evt_1", body).expect(200);
        var admin = api.as("admin", "ada");
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/webhooks?status=processed")
                                .at("/meta/total")
                                .asInt()
                        == 1);
    }

    private Iterable<String> logOf(String booking) {
        try (var mongo = EmbeddedMongo.start(directory.resolve("data").resolve("mongodb"));
                var client = MongoClients.create(mongo.connectionString())) {
            return new BookedLog(client.getDatabase("motivata")).typesOf(booking);
        }
    }

    private ApplicationProcess launch(RazorpayServer razorpay) {
        return ApplicationProcess.launch(
                directory.resolve("output.txt"),
                Map.of(
                        "MOTIVATA_DATA_DIR", directory.resolve("data").toString(),
                        "SERVER_PORT", "0",
                        "MOTIVATA_PAYMENT_PROVIDER", "razorpay",
                        "MOTIVATA_RAZORPAY_BASE_URL", razorpay.url(),
                        "MOTIVATA_RAZORPAY_KEY_ID", "rzp_test",
                        "MOTIVATA_RAZORPAY_KEY_SECRET", "key-secret",
                        "MOTIVATA_RAZORPAY_WEBHOOK_SECRET", "an-old-secret, " + SECRET));
    }
}
