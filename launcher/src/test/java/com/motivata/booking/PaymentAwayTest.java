package com.motivata.booking;

import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.TestApplication;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The payment provider is away when the slot is reserved already: nobody is told "already booked" for ever. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class PaymentAwayTest {

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static HttpServer provider;
    private static volatile int status = 503;

    private final Api admin = application.api().as("admin", "ada");

    @BeforeAll
    static void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/orders", exchange -> {
            var body = """
                    {"id":"order_9A33XWu170gUtm","entity":"order","amount":150000,"currency":"INR","status":"created"}""".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        application = TestApplication.start(
                data,
                "--motivata.payment.provider=razorpay",
                "--motivata.razorpay.base-url=http://127.0.0.1:"
                        + provider.getAddress().getPort(),
                "--motivata.razorpay.key-id=rzp_test_1",
                "--motivata.razorpay.key-secret=secret",
                "--motivata.razorpay.webhook-secret=secret");
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.stop(0);
    }

    @BeforeEach
    void the_provider_is_away() {
        status = 503;
    }

    @Test
    void who_tries_again_is_given_the_open_booking_and_its_payment() {
        var session = Booker.coaching(admin);
        var user = Booker.named(application.api(), "tries-again", session);
        var away = user.book().expect(503, 503, "UNAVAILABLE");
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);

        status = 200;
        var booked = user.book().expect(201);
        assertThat(booked.text("/data/payment/orderId")).isEqualTo("order_9A33XWu170gUtm");
        assertThat(booked.text("/data/payment/keyId")).isEqualTo("rzp_test_1");
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);
        assertThat(user.book().expect(409, 409, "CONFLICT").text("/data/booking/_id"))
                .isEqualTo(Booker.idOf(booked));
    }

    @Test
    void each_attempt_is_one_line_in_the_log_and_names_nobody(CapturedOutput log) {
        var user = Booker.named(application.api(), "hears-of-it", Booker.coaching(admin));
        user.book().expect(503);
        user.book().expect(503);

        var lines = log.getAll()
                .lines()
                .filter(line -> line.contains("has no payment order of razorpay"))
                .toList();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .containsPattern("WARN .*booking [0-9a-f]{24} .*the provider answered 503")
                        .containsPattern("Next try: when its user books again; the slot is held until \\d{4}-"));
        assertThat(lines.getFirst()).contains("attempt 1:");
        assertThat(lines.getLast()).contains("attempt 2:");
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR", "hears-of-it", "asha@example.org", "Asha");
    }

    @Test
    void one_key_means_one_booking_whatever_was_away() {
        var session = Booker.coaching(admin);
        var user = Booker.named(application.api(), "same-key", session);
        user.bookOnce("away").expect(503);
        status = 200;
        var booked = user.bookOnce("away").expect(201);
        var again = user.bookOnce("away").expect(201);
        assertThat(again.at("/data")).isEqualTo(booked.at("/data"));
        assertThat(again.text("/data/payment/orderId")).isEqualTo("order_9A33XWu170gUtm");
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);
    }
}
