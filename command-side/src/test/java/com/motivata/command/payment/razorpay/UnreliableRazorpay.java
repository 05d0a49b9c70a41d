package com.motivata.command.payment.razorpay;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import com.motivata.command.payment.PaymentProvider;
import com.motivata.command.payment.ProviderAway;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Razorpay as it may be: it fails before it has done something, or after, and its webhooks come late, twice, in any order
 * or never. It keeps the truth, and does not give back what it does not have.
 */
final class UnreliableRazorpay implements PaymentProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Map<String, ObjectNode> payments = new LinkedHashMap<>();
    final Map<String, ObjectNode> refundsByKey = new LinkedHashMap<>();
    final List<byte[]> undelivered = new ArrayList<>();

    private Random random = new Random(0);
    private boolean reliable;

    void startOver(Random newRandom) {
        random = newRandom;
        reliable = false;
        payments.clear();
        refundsByKey.clear();
        undelivered.clear();
    }

    void becomeReliable() {
        reliable = true;
    }

    @Override
    public String name() {
        return "razorpay";
    }

    @Override
    public Order open(BookingId booking, Money amount) {
        mayFail();
        return new Order("order_" + booking, "rzp_test", null);
    }

    @Override
    public List<PaymentReport> paymentsOf(String orderId) {
        mayFail();
        return payments.values().stream()
                .filter(payment -> payment.get("order_id").asString().equals(orderId))
                .map(UnreliableRazorpay::report)
                .toList();
    }

    @Override
    public PaymentReport capture(PaymentReport authorized) {
        mayFail();
        var payment = payments.get(authorized.paymentId());
        setState(payment, "captured");
        mayFail();
        return report(payment);
    }

    @Override
    public RefundReport refund(String paymentId, Money amount, RefundId refund, String key) {
        mayFail();
        var made = refundsByKey.computeIfAbsent(key, unused -> newRefund(paymentId, amount, refund));
        mayFail();
        return RazorpayEntities.refund(name(), made);
    }

    @Override
    public RefundReport refundOf(String paymentId, String providerRefundId) {
        mayFail();
        return RazorpayEntities.refund(
                name(),
                refundsByKey.values().stream()
                        .filter(refund -> refund.get("id").asString().equals(providerRefundId))
                        .findFirst()
                        .orElseThrow());
    }

    /** The customer tries to pay. */
    void attempt(BookingId booking, Money amount, String status) {
        var payment = JSON.createObjectNode()
                .put("id", "pay_" + booking + "_" + payments.size())
                .put("amount", amount.minor())
                .put("currency", amount.currency())
                .put("order_id", "order_" + booking)
                .put("method", "upi")
                .put("email", "uma@example.org")
                .put("created_at", 1_733_047_200L);
        payments.put(payment.get("id").asString(), payment);
        setState(payment, status);
    }

    /** Time goes by: what is under way is decided. */
    void decide() {
        refundsByKey.values().stream()
                .filter(refund -> refund.get("status").asString().equals("pending"))
                .forEach(refund -> {
                    refund.put("status", !reliable && random.nextInt(3) == 0 ? "failed" : "processed");
                    tell("refund." + refund.get("status").asString(), "refund", refund);
                });
    }

    long captured() {
        return payments.values().stream()
                .filter(payment -> payment.get("status").asString().equals("captured"))
                .mapToLong(payment -> payment.get("amount").longValue())
                .sum();
    }

    long refunded(String... states) {
        return refundsByKey.values().stream()
                .filter(refund -> List.of(states).contains(refund.get("status").asString()))
                .mapToLong(refund -> refund.get("amount").longValue())
                .sum();
    }

    private ObjectNode newRefund(String paymentId, Money amount, RefundId refund) {
        var made = JSON.createObjectNode()
                .put("id", "rfnd_" + refundsByKey.size())
                .put("payment_id", paymentId)
                .put("amount", amount.minor())
                .put("currency", amount.currency())
                .put("status", random.nextInt(4) == 0 ? "processed" : "pending");
        made.putObject("notes").put("refundId", refund.value());
        tell("refund.created", "refund", made);
        return made;
    }

    private void setState(ObjectNode payment, String status) {
        payment.put("status", status).put("captured", status.equals("captured"));
        tell("payment." + status, "payment", payment);
    }

    /** As the entity is now; some are never sent, some twice. */
    private void tell(String event, String kind, JsonNode entity) {
        var body = JSON.createObjectNode().put("event", event);
        body.putObject("payload").putObject(kind).set("entity", entity.deepCopy());
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        int copies = reliable ? 0 : random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < copies; i++) {
            undelivered.add(random.nextInt(undelivered.size() + 1), bytes);
        }
    }

    private void mayFail() {
        if (!reliable && random.nextInt(5) == 0) {
            throw new ProviderAway("no answer", null);
        }
    }

    private static PaymentReport report(ObjectNode payment) {
        return RazorpayEntities.payment("razorpay", payment, MissingNode.getInstance(), MissingNode.getInstance());
    }
}
