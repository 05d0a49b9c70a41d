package com.motivata.command.payment.razorpay;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.BookingCommand.OpenPaymentOrder;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.EnsurePaymentOrder;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.PaymentUnavailable;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.api.payment.PaymentCommand.CheckRefund;
import com.motivata.api.payment.PaymentCommand.SendRefund;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import com.motivata.command.booking.BookingSide;
import com.motivata.command.payment.PaymentSide;
import com.motivata.command.payment.ProviderAway;
import com.motivata.command.payment.ProviderRefused;
import com.motivata.command.support.CommandSide;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Razorpay over real HTTP, at its worst: no refund is made twice, none is lost, and nobody waits beyond the timeout. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpayChaosTest {

    private static final BookingId BOOKING = new BookingId("0000000000000000000000b1");
    private static final SessionId SESSION = new SessionId("0000000000000000000000a1");
    private static final UserId USER = new UserId("user-1");
    private static final RefundId REFUND = RefundId.of(BOOKING, 1);
    private static final Money PRICE = Money.paise(150_000);
    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    private static final String REFUNDS = "/payments/pay_1/refund";
    private static final String KEY = "X-Refund-Idempotency";

    /** Far longer than the provider is waited for, far shorter than it hangs. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private static final int HANGS_MILLIS = 120_000;

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(40));

    private final RazorpayProvider razorpay =
            new RazorpayProvider(SERVER.baseUrl(), "rzp_test", "secret", Duration.ofSeconds(3));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void nothing_is_known() {
        SERVER.resetAll();
    }

    /** Everything that leaves open what became of a request. */
    enum Trouble {
        SERVER_ERROR(unused -> aResponse().withStatus(500)),
        BAD_GATEWAY(unused -> aResponse().withStatus(502).withBody("<html>")),
        TOO_MANY_REQUESTS(unused -> aResponse().withStatus(429)),
        IN_PROGRESS(unused -> aResponse().withStatus(409)),
        HANGS(answer -> answer.withFixedDelay(HANGS_MILLIS)),
        HANGS_HALFWAY(answer -> answer.withChunkedDribbleDelay(10, HANGS_MILLIS)),
        CONNECTION_RESET(unused -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        EMPTY(unused -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
        GARBAGE(unused -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        HALF_AN_ANSWER(unused -> aResponse().withStatus(200).withBody("{\"id\":\"rfnd_1\",\"amo")),
        ANSWER_WITHOUT_STATUS(unused -> aResponse().withStatus(200).withBody("{\"id\":\"rfnd_1\"}"));

        private final Function<ResponseDefinitionBuilder, ResponseDefinitionBuilder> answer;

        Trouble(Function<ResponseDefinitionBuilder, ResponseDefinitionBuilder> answer) {
            this.answer = answer;
        }

        ResponseDefinitionBuilder instead(String good) {
            return answer.apply(aResponse().withStatus(200).withBody(good));
        }
    }

    private static String refund(String id, String status) {
        return """
                {"id":"%s","entity":"refund","payment_id":"pay_1","amount":150000,"currency":"INR","status":"%s",
                "notes":{"refundId":"%s"}}""".formatted(id, status, REFUND);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_goes_wrong_with_a_refund_it_is_known_in_time_that_nothing_is_known(Trouble trouble) {
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(trouble.instead(refund("rfnd_1", "pending"))));
        assertTimeoutPreemptively(
                GENEROUS,
                () -> assertThatThrownBy(() -> razorpay.refund("pay_1", PRICE, REFUND, REFUND.value()))
                        .isInstanceOf(ProviderAway.class));
        SERVER.verify(1, postRequestedFor(urlEqualTo(REFUNDS)));
    }

    @ParameterizedTest
    @EnumSource
    void no_refund_is_lost_or_made_twice(Trouble trouble) {
        var side = cancelledAndPaid();
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(trouble.instead(refund("rfnd_1", "pending"))));
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).containsExactly("RefundFailed");
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).isEmpty();
        assertThat(typesAfter(side, new RetryRefund(BOOKING, REFUND))).containsExactly("RefundRetried");
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(okJson(refund("rfnd_1", "pending"))));
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).containsExactly("RefundAccepted");
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).isEmpty();
        SERVER.verify(2, postRequestedFor(urlEqualTo(REFUNDS)).withHeader(KEY, equalTo(REFUND.value())));
        SERVER.verify(2, postRequestedFor(urlEqualTo(REFUNDS)));
        SERVER.stubFor(get("/payments/pay_1/refunds/rfnd_1").willReturn(okJson(refund("rfnd_1", "processed"))));
        assertThat(typesAfter(side, new CheckRefund(BOOKING, REFUND))).containsExactly("RefundProcessed");
        assertThat(typesAfter(side, new CheckRefund(BOOKING, REFUND))).isEmpty();
    }

    @Test
    void a_refund_the_provider_has_failed_is_made_anew_under_another_key() {
        var side = cancelledAndPaid();
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(okJson(refund("rfnd_1", "failed"))));
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).containsExactly("RefundAccepted", "RefundFailed");
        typesAfter(side, new RetryRefund(BOOKING, REFUND));
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(okJson(refund("rfnd_2", "processed"))));
        assertThat(typesAfter(side, new SendRefund(BOOKING, REFUND))).containsExactly("RefundProcessed");
        SERVER.verify(1, postRequestedFor(urlEqualTo(REFUNDS)).withHeader(KEY, equalTo(REFUND.value())));
        SERVER.verify(1, postRequestedFor(urlEqualTo(REFUNDS)).withHeader(KEY, equalTo(REFUND + "-r1")));
    }

    @Test
    void a_refund_the_provider_refuses_is_for_an_admin() {
        var side = cancelledAndPaid();
        SERVER.stubFor(
                post(urlEqualTo(REFUNDS)).willReturn(aResponse().withStatus(400).withBody("""
                        {"error":{"code":"BAD_REQUEST_ERROR","description":"Your account does not have enough balance"}}""")));
        var events = side.eventsWhen(new SendRefund(BOOKING, REFUND));
        assertThat(events).singleElement().asString().contains("enough balance", "permanent=true");
    }

    @Test
    void a_refund_says_what_is_to_go_back_and_why_it_is_ours() {
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(okJson(refund("rfnd_1", "processed"))));
        var report = razorpay.refund("pay_1", PRICE.percent(50), REFUND, REFUND.value());
        assertThat(report.refundId()).isEqualTo(REFUND);
        assertThat(report.state()).isEqualTo(RefundReport.State.PROCESSED);
        SERVER.verify(postRequestedFor(urlEqualTo(REFUNDS))
                .withHeader("Authorization", equalTo("Basic cnpwX3Rlc3Q6c2VjcmV0"))
                .withRequestBody(equalToJson("""
                        {"amount":75000,"speed":"normal","receipt":"%1$s","notes":{"refundId":"%1$s"}}""".formatted(REFUND))));
    }

    @Test
    void an_order_is_asked_for_once_more_and_known_by_its_receipt() {
        SERVER.stubFor(post("/orders")
                .inScenario("away once")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("back"));
        SERVER.stubFor(post("/orders")
                .inScenario("away once")
                .whenScenarioStateIs("back")
                .willReturn(okJson("{\"id\":\"order_1\",\"status\":\"created\"}")));
        assertThat(razorpay.open(BOOKING, PRICE).orderId()).isEqualTo("order_1");
        SERVER.verify(2, postRequestedFor(urlEqualTo("/orders")).withRequestBody(equalToJson("""
                        {"amount":150000,"currency":"INR","receipt":"%1$s","unique_receipt":true,
                        "notes":{"bookingId":"%1$s"}}""".formatted(BOOKING))));
    }

    @Test
    void an_order_that_cannot_be_opened_leaves_the_booking_to_be_tried_again() {
        var side = booked();
        SERVER.stubFor(post("/orders").willReturn(aResponse().withStatus(500)));
        assertThatThrownBy(() -> side.gateway().sendAndWait(new EnsurePaymentOrder(BOOKING)))
                .isInstanceOf(PaymentUnavailable.class);
        assertThat(side.log()
                        .readEvents(BOOKING.value())
                        .asStream()
                        .map(event -> event.getPayloadType().getSimpleName()))
                .contains("PaymentOrderFailed");
        SERVER.stubFor(post("/orders").willReturn(okJson("{\"id\":\"order_1\"}")));
        var due = side.when(new EnsurePaymentOrder(BOOKING), PaymentDue.class);
        assertThat(due.orderId()).isEqualTo("order_1");
        assertThat(due.keyId()).isEqualTo("rzp_test");
        assertThat(side.when(new EnsurePaymentOrder(BOOKING), PaymentDue.class)).isEqualTo(due);
        SERVER.verify(3, postRequestedFor(urlEqualTo("/orders")));
    }

    @Test
    void a_payment_nobody_told_us_of_is_found_and_one_that_is_reserved_is_captured() {
        var side = booked();
        SERVER.stubFor(post("/orders").willReturn(okJson("{\"id\":\"order_1\"}")));
        side.eventsWhen(new EnsurePaymentOrder(BOOKING));
        SERVER.stubFor(get("/orders/order_1/payments").willReturn(okJson("""
                {"count":2,"items":[
                {"id":"pay_0","amount":150000,"currency":"INR","status":"failed","order_id":"order_1","created_at":1733047100},
                {"id":"pay_1","amount":150000,"currency":"INR","status":"authorized","order_id":"order_1","created_at":1733047200}]}""")));
        SERVER.stubFor(post("/payments/pay_1/capture").willReturn(okJson("""
                {"id":"pay_1","amount":150000,"currency":"INR","status":"captured","captured":true,"order_id":"order_1",
                "created_at":1733047200}""")));
        assertThat(typesAfter(side, new CheckPayment(BOOKING)))
                .contains("PaymentFailed", "PaymentReceived", "BookingConfirmed");
        SERVER.verify(postRequestedFor(urlEqualTo("/payments/pay_1/capture"))
                .withRequestBody(equalToJson("{\"amount\":150000,\"currency\":\"INR\"}")));
    }

    @Test
    void a_wrong_key_is_no_refusal_of_the_money() {
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(aResponse().withStatus(401)));
        assertThatThrownBy(() -> razorpay.refund("pay_1", PRICE, REFUND, REFUND.value()))
                .isInstanceOf(ProviderAway.class);
        SERVER.stubFor(post(urlEqualTo(REFUNDS)).willReturn(aResponse().withStatus(404)));
        assertThatThrownBy(() -> razorpay.refund("pay_1", PRICE, REFUND, REFUND.value()))
                .isInstanceOf(ProviderRefused.class);
    }

    private static List<String> typesAfter(CommandSide side, Object command) {
        return side.eventsWhen(command).stream()
                .map(event -> event.getClass().getSimpleName())
                .filter(type -> !type.equals("IdKnown"))
                .toList();
    }

    private CommandSide cancelledAndPaid() {
        var side = booked();
        side.eventsWhen(new OpenPaymentOrder(BOOKING, "razorpay", "order_1", PRICE, null, null));
        side.eventsWhen(new RecordPayment(BOOKING, "razorpay", "pay_1", "order_1", Map.of(), PRICE, "upi", NOW));
        side.eventsWhen(new CancelBooking(BOOKING, CancelledBy.HOST, null));
        return side;
    }

    private CommandSide booked() {
        var side = new CommandSide();
        BookingSide.on(side);
        PaymentSide.on(side, razorpay);
        var content = new SessionContent(
                "Stress Relief",
                "Short",
                "Long",
                PRICE,
                null,
                60,
                SessionType.OTM,
                SessionCategory.THERAPEUTIC,
                true,
                "Dr. Host",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        side.eventsWhen(new CreateSession(SESSION, content, new UserId("ada")));
        side.eventsWhen(new BookSession(
                BOOKING, SESSION, USER, ContactMethod.EMAIL, "Uma", "uma@example.org", null, null, ZoneOffset.UTC));
        return side;
    }
}
