package com.motivata.command.payment.razorpay;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import com.motivata.command.payment.PaymentProvider;
import com.motivata.command.payment.ProviderAway;
import com.motivata.command.payment.razorpay.RazorpayEntities.MalformedEntity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Razorpay. Its orders are unique by their receipt, which is the booking's id, and its refunds by the key they are sent
 * with. An order and a question are asked for once more at once where there was no answer; a refund is not: whoever sent
 * it tries again later.
 */
@Component
@ConditionalOnProperty(name = "motivata.payment.provider", havingValue = RazorpayProvider.NAME)
class RazorpayProvider implements PaymentProvider {

    static final String NAME = "razorpay";

    private static final String IDEMPOTENCY = "X-Refund-Idempotency";
    private static final String OUR_BOOKING_ID = "bookingId";

    private final RetryTemplate onceMore = new RetryTemplate(RetryPolicy.builder()
            .includes(ProviderAway.class)
            .maxRetries(1)
            .delay(Duration.ofMillis(200))
            .build());

    private final RazorpayHttp http;
    private final String keyId;

    RazorpayProvider(
            @Value("${motivata.razorpay.base-url:https://api.razorpay.com/v1}") String baseUrl,
            @Value("${motivata.razorpay.key-id}") String keyId,
            @Value("${motivata.razorpay.key-secret}") String keySecret,
            @Value("${motivata.razorpay.timeout:5s}") Duration patience) {
        this.http = new RazorpayHttp(baseUrl, keyId, keySecret, patience);
        this.keyId = keyId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Order open(BookingId booking, Money amount) {
        Map<String, Object> order = Map.of(
                "amount", amount.minor(),
                "currency", amount.currency(),
                "receipt", booking.value(),
                "unique_receipt", true,
                "notes", Map.of(OUR_BOOKING_ID, booking.value()));
        var opened = onceMore.invoke(() -> http.post("/orders", order));
        return read(() -> new Order(RazorpayEntities.text(opened, "id"), keyId, null));
    }

    @Override
    public List<PaymentReport> paymentsOf(String orderId) {
        var found = onceMore.invoke(() -> http.get("/orders/" + orderId + "/payments"));
        return read(() -> found.path("items").valueStream().map(this::payment).toList());
    }

    @Override
    public PaymentReport capture(PaymentReport authorized) {
        var captured = http.post("/payments/" + authorized.paymentId() + "/capture", amount(authorized.amount()));
        return read(() -> payment(captured));
    }

    @Override
    public RefundReport refund(String paymentId, Money amount, RefundId refund, String key) {
        Map<String, Object> wish = Map.of(
                "amount",
                amount.minor(),
                "speed",
                "normal",
                "receipt",
                key,
                "notes",
                Map.of(RazorpayEntities.OUR_REFUND_ID, refund.value()));
        var made = http.post("/payments/" + paymentId + "/refund", wish, IDEMPOTENCY, key);
        return read(() -> RazorpayEntities.refund(NAME, made));
    }

    @Override
    public RefundReport refundOf(String paymentId, String providerRefundId) {
        var found = onceMore.invoke(() -> http.get("/payments/" + paymentId + "/refunds/" + providerRefundId));
        return read(() -> RazorpayEntities.refund(NAME, found));
    }

    private PaymentReport payment(JsonNode entity) {
        return RazorpayEntities.payment(NAME, entity, MissingNode.getInstance(), MissingNode.getInstance());
    }

    private static Map<String, Object> amount(Money money) {
        return Map.of("amount", money.minor(), "currency", money.currency());
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MalformedEntity malformed) {
            throw new ProviderAway("the provider's answer is not whole", malformed);
        }
    }
}
