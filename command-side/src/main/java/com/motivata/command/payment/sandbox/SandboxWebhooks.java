package com.motivata.command.payment.sandbox;

import com.motivata.web.Hmac;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** Tells of payments as Razorpay would: over HTTP, signed. One that does not arrive is lost, as it may be with Razorpay. */
@Component
@ConditionalOnSandbox
class SandboxWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxWebhooks.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final SandboxAddress address;
    private final String secret;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final RestClient http;

    SandboxWebhooks(SandboxAddress address, @Value("${motivata.sandbox.webhook-secret}") String secret, Clock clock) {
        this.address = address;
        this.secret = secret;
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    void captured(SandboxState order, String paymentId) {
        send("payment.captured", order, paymentId, Map.of("status", "captured", "captured", true));
    }

    void failed(SandboxState order, String paymentId) {
        send("payment.failed", order, paymentId, Map.of("status", "failed", "error_reason", "refused in the sandbox"));
    }

    private void send(String event, SandboxState order, String paymentId, Map<String, Object> outcome) {
        var body = json.writeValueAsBytes(Map.of(
                "entity", "event",
                "event", event,
                "contains", List.of("payment"),
                "payload", Map.of("payment", Map.of("entity", payment(order, paymentId, outcome))),
                "created_at", clock.instant().getEpochSecond()));
        try {
            http.post()
                    .uri(address.webhooks())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("X-Razorpay-Signature", Hmac.of(secret, body))
                    .header("x-razorpay-event-id", "sandbox-" + event + "-" + paymentId)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException lost) {
            LOG.warn("The sandbox's {} did not arrive; the payment is found when the sandbox is asked", event, lost);
        }
    }

    private Map<String, Object> payment(SandboxState order, String paymentId, Map<String, Object> outcome) {
        var payment = new java.util.HashMap<String, Object>(outcome);
        payment.put("id", paymentId);
        payment.put("entity", "payment");
        payment.put("amount", order.order().amount().minor());
        payment.put("currency", order.order().amount().currency());
        payment.put("order_id", order.order().orderId());
        payment.put("method", "sandbox");
        payment.put("created_at", clock.instant().getEpochSecond());
        return payment;
    }
}
