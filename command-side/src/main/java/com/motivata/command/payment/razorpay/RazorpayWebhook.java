package com.motivata.command.payment.razorpay;

import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import com.motivata.command.payment.razorpay.RazorpayEntities.MalformedEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook of Razorpay's says, as far as it matters here. The entity counts, not the event's name. */
record RazorpayWebhook(String type, WebhookContent content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TYPE = 100;

    /** Never fails: its signature was good, so it is kept, whatever it is. */
    static RazorpayWebhook read(String provider, byte[] body) {
        try {
            var envelope = JSON.readTree(body);
            var type = RazorpayEntities.text(envelope, "event");
            return new RazorpayWebhook(
                    type.substring(0, Math.min(type.length(), LONGEST_TYPE)),
                    content(provider, type, envelope.path("payload")));
        } catch (JacksonException | MalformedEntity malformed) {
            return new RazorpayWebhook("unknown", new NothingForUs("It is not what Razorpay says it sends"));
        }
    }

    private static WebhookContent content(String provider, String type, JsonNode payload) {
        var refund = entity(payload, "refund");
        var payment = entity(payload, "payment");
        if (refund.isObject()) { // comes with its payment, which says nothing new
            return new RefundSeen(RazorpayEntities.refund(provider, refund));
        }
        if (payment.isObject()) {
            return new PaymentSeen(RazorpayEntities.payment(
                    provider, payment, entity(payload, "order"), entity(payload, "payment_link")));
        }
        return new NothingForUs(type + " changes nothing here");
    }

    private static JsonNode entity(JsonNode payload, String name) {
        return payload.path(name).path("entity");
    }
}
