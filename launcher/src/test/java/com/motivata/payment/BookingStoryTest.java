package com.motivata.payment;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The life of a booking from the app's button to the money's return, over HTTP, with everybody who takes part in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingStoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api = PaymentApplication.api();
    private final Webhooks webhooks = PaymentApplication.webhooks();
    private final BookedLog log = PaymentApplication.log();
    private final Api user = PaymentApplication.newUser();
    private String session = "";

    @BeforeEach
    void a_session() {
        api.post("/api/dev/clock", "{\"reset\":true}").expect(200);
        session = PaymentApplication.newSession(admin());
    }

    private Api admin() {
        return PaymentApplication.admin();
    }

    private Answer book() {
        return PaymentApplication.book(user, session);
    }

    private static Instant now() {
        return PaymentApplication.now();
    }

    private void press(String button, Answer booked) {
        var page = "/sandbox/payments/" + booked.text("/data/payment/orderId");
        assertThat(booked.text("/data/payment/paymentUrl"))
                .isEqualTo("http://localhost:" + PaymentApplication.get().port() + page);
        assertThat(api.get(page).expect(200).text()).contains("SANDBOX", "1500");
        api.post(page + "/" + button, null).expect(303);
    }

    private static String id(Answer booked) {
        return booked.text("/data/booking/_id");
    }

    private static String reference(Answer booked) {
        return booked.text("/data/booking/bookingReference");
    }

    @Test
    void a_user_books_pays_schedules_reschedules_cancels_and_gets_the_money_back() {
        var booked = book();
        assertThat(booked.text("/data/payment/provider")).isEqualTo("sandbox");
        assertThat(booked.at("/data/payment/amount").decimalValue()).isEqualByComparingTo("1500");
        press("fail", booked);
        log.await_(id(booked), "PaymentFailed");
        press("pay", booked);
        log.await_(id(booked), "PaymentReceived", "BookingConfirmed");
        await().atMost(PATIENCE).until(() -> new Explained(admin(), id(booked)).isTold("session_booked"));

        var first = CalendlyInvitee.number(1, reference(booked));
        var second = CalendlyInvitee.number(2, reference(booked));
        var slot = now().plusSeconds(5 * 86_400);
        var later = now().plusSeconds(6 * 86_400);
        webhooks.calendly(now(), first.created(slot.toString(), now().toString()))
                .expect(200);
        log.await_(id(booked), "SlotScheduled");
        // the pair of a reschedule, the wrong way round
        webhooks.calendly(now(), second.created(later.toString(), now().toString(), first))
                .expect(200);
        webhooks.calendly(now(), first.canceled("invitee", true, second, now().toString()))
                .expect(200);
        log.awaitWebhooks();
        assertThat(log.payload(id(booked), "SlotScheduled").getString("inviteeUri"))
                .isEqualTo(second.uri());

        var cancelled = user.post(
                        "/api/app/sessions/bookings/" + id(booked) + "/cancel", "{\"reason\":\"I moved away\"}")
                .expect(200);
        assertThat(cancelled.at("/data/refund/amount").decimalValue()).isEqualByComparingTo("1500");
        log.await_(id(booked), "RefundRequested", "RefundProcessed");
        assertThat(log.payload(id(booked), "RefundProcessed").getString("paymentStatus"))
                .isEqualTo("refunded");
        assertThat(api.get("/sandbox/payments/" + booked.text("/data/payment/orderId"))
                        .text())
                .contains("Refunded");
        explains(booked, "booking-story.txt");
    }

    /** Who did what, by which request or webhook, which money moved, and what everybody was told because of it. */
    private void explains(Answer booked, String golden) {
        var explained = new Explained(admin(), id(booked));
        await().atMost(PATIENCE)
                .until(() -> explained.isTold("session_cancelled") && explained.isTold("session_reminder"));
        assertThat(String.join("\n", explained.lines()) + "\n").isEqualTo(GoldenAudit.read(golden, explained.lines()));
    }

    @Test
    void its_twin_where_the_host_cancels_an_hour_before() {
        var booked = book();
        press("pay", booked);
        log.await_(id(booked), "BookingConfirmed");
        var invitee = CalendlyInvitee.number(10, reference(booked));
        var slot = now().plusSeconds(3_600);
        webhooks.calendly(now(), invitee.created(slot.toString(), now().toString()))
                .expect(200);
        log.await_(id(booked), "SlotScheduled");
        webhooks.calendly(now(), invitee.canceled("host", false, null, now().toString()))
                .expect(200);
        log.await_(id(booked), "BookingCancelled", "RefundProcessed");
        assertThat(log.payload(id(booked), "BookingCancelled").getString("by")).isEqualTo("host");
        assertThat(new Explained(admin(), id(booked)).lines())
                .anyMatch(line -> line.startsWith(
                        "booking.BookingCancelled | host | ProcessWebhook of invitee.canceled from calendly"));
        assertThat(log.payload(id(booked), "RefundProcessed")
                        .get("amount", Document.class)
                        .get("minor", Number.class)
                        .longValue())
                .isEqualTo(150_000);
    }

    @Test
    void a_hold_that_is_over_frees_the_slot_and_money_that_comes_late_goes_back() {
        var booked = book();
        press("late", booked);
        api.advanceClock("PT31M");
        log.await_(id(booked), "BookingCancelled");
        assertThat(log.payload(id(booked), "BookingCancelled").getString("by")).isEqualTo("system");
        // The provider is asked some time after the cancellation was noticed, so time has to go on until it is.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    api.advanceClock("PT1H");
                    assertThat(log.typesOf(id(booked))).contains("PaymentReceived", "RefundProcessed");
                });
        assertThat(log.payload(id(booked), "RefundRequested").getString("cause"))
                .isEqualTo("paid_too_late");
    }

    @Test
    void a_deleted_session_gives_everybody_their_money_back() {
        var booked = book();
        press("pay", booked);
        log.await_(id(booked), "BookingConfirmed");
        var unpaid = PaymentApplication.book(PaymentApplication.newUser(), session);
        admin().delete("/api/admin/sessions/" + session).expect(409);
        admin().delete("/api/admin/sessions/" + session + "?cancelBookings=true")
                .expect(200);
        log.await_(id(booked), "BookingCancelled", "RefundProcessed");
        log.await_(id(unpaid), "BookingCancelled");
        assertThat(log.typesOf(id(unpaid))).doesNotContain("RefundRequested");
        assertThat(log.payload(id(booked), "BookingCancelled").getString("by")).isEqualTo("host");
    }
}
