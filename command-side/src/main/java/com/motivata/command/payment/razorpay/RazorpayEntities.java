package com.motivata.command.payment.razorpay;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.HexId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Razorpay's entities in our words. Who paid is left out. */
final class RazorpayEntities {

    static final String OUR_REFUND_ID = "refundId";

    private RazorpayEntities() {}

    /**
     * @param order the order it is for, where that came along
     * @param link the payment link it was paid by, where that came along
     * @throws MalformedEntity if something is missing
     */
    static PaymentReport payment(String provider, JsonNode payment, JsonNode order, JsonNode link) {
        Map<String, String> otherIds = new HashMap<>();
        String linkId = optional(link, "id");
        if (linkId != null) {
            otherIds.put("payment_link", linkId);
        }
        return new PaymentReport(
                provider,
                text(payment, "id"),
                optional(payment, "order_id"),
                otherIds,
                bookingId(optional(order, "receipt"), optional(link, "reference_id")),
                stateOfPayment(payment),
                money(payment),
                optional(payment, "method"),
                reason(payment),
                Instant.ofEpochSecond(number(payment, "created_at")));
    }

    /** @throws MalformedEntity if something is missing */
    static RefundReport refund(String provider, JsonNode refund) {
        return new RefundReport(
                provider,
                text(refund, "id"),
                text(refund, "payment_id"),
                refundId(refund),
                stateOfRefund(refund),
                money(refund),
                null); // it never says why
    }

    private static PaymentReport.State stateOfPayment(JsonNode payment) {
        return switch (text(payment, "status")) {
            case "captured" -> PaymentReport.State.CAPTURED;
            case "refunded" ->
                payment.path("captured").asBoolean() ? PaymentReport.State.CAPTURED : PaymentReport.State.RETURNED;
            case "authorized" -> PaymentReport.State.AUTHORIZED;
            case "failed" -> PaymentReport.State.FAILED;
            default -> PaymentReport.State.UNDER_WAY;
        };
    }

    /** By the entity, never by the event's name: {@code refund.created} may carry one that is processed already. */
    private static RefundReport.State stateOfRefund(JsonNode refund) {
        return switch (text(refund, "status")) {
            case "processed" -> RefundReport.State.PROCESSED;
            case "failed" -> RefundReport.State.FAILED;
            default -> RefundReport.State.ACCEPTED;
        };
    }

    private static @Nullable String reason(JsonNode payment) {
        String reason = optional(payment, "error_reason");
        return reason == null ? optional(payment, "error_code") : reason;
    }

    private static @Nullable BookingId bookingId(@Nullable String... receipts) {
        for (String receipt : receipts) {
            if (receipt != null && HexId.isValid(receipt)) {
                return new BookingId(receipt);
            }
        }
        return null;
    }

    private static @Nullable RefundId refundId(JsonNode refund) {
        String ours = optional(refund.path("notes"), OUR_REFUND_ID);
        try {
            return ours == null ? null : new RefundId(ours);
        } catch (IllegalArgumentException somebodyElses) {
            return null;
        }
    }

    private static Money money(JsonNode entity) {
        try {
            return new Money(number(entity, "amount"), text(entity, "currency"));
        } catch (IllegalArgumentException unknownCurrency) {
            throw new MalformedEntity("its amount is no money");
        }
    }

    private static long number(JsonNode entity, String field) {
        JsonNode value = entity.path(field);
        if (!value.isIntegralNumber()) {
            throw new MalformedEntity(field + " is missing");
        }
        return value.longValue();
    }

    static String text(JsonNode entity, String field) {
        String value = optional(entity, field);
        if (value == null) {
            throw new MalformedEntity(field + " is missing");
        }
        return value;
    }

    static @Nullable String optional(JsonNode entity, String field) {
        JsonNode value = entity.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    /** It is not what Razorpay says it sends. */
    static final class MalformedEntity extends IllegalArgumentException {

        MalformedEntity(String message) {
            super(message);
        }
    }
}
