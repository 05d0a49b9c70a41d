package com.motivata.launcher;

import com.motivata.api.webhook.WebhookSender;
import com.motivata.web.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Sees to it that it is clear who takes the money: in {@code dev} nobody does, unless told otherwise; elsewhere somebody
 * has to say so, and what the provider needs must be there.
 */
class PaymentSettings implements EnvironmentPostProcessor, Ordered {

    private static final String PROVIDER = "motivata.payment.provider";
    private static final String SANDBOX_SECRET = "motivata.sandbox.webhook-secret";

    /** Every property of Razorpay's that has no default, by the variable it stands for. */
    private static final Map<String, String> RAZORPAY = Map.of(
            "motivata.razorpay.key-id", "MOTIVATA_RAZORPAY_KEY_ID",
            "motivata.razorpay.key-secret", "MOTIVATA_RAZORPAY_KEY_SECRET",
            "motivata.razorpay.webhook-secret", "MOTIVATA_RAZORPAY_WEBHOOK_SECRET");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the secrets
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var provider = environment.getProperty(PROVIDER, "").strip();
        if (provider.isEmpty() && !environment.acceptsProfiles(Profiles.of("dev"))) {
            throw new StartFailure("nobody takes the money. Set MOTIVATA_PAYMENT_PROVIDER to razorpay, or to sandbox,"
                    + " where nobody really pays.");
        }
        switch (provider) {
            case "", "sandbox" -> makeSandboxSecret(environment);
            case "razorpay" -> requireAll(environment);
            default -> throw new StartFailure("MOTIVATA_PAYMENT_PROVIDER must be sandbox or razorpay.");
        }
    }

    /** The same on every node, and known to nobody else. */
    private static void makeSandboxSecret(ConfigurableEnvironment environment) {
        var masterKey = environment.getProperty(Secrets.MASTER_KEY, "");
        var secret = Hmac.of("of " + masterKey, SANDBOX_SECRET.getBytes(StandardCharsets.UTF_8));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox", Map.of(SANDBOX_SECRET, secret, PROVIDER, WebhookSender.SANDBOX.key())));
    }

    private static void requireAll(ConfigurableEnvironment environment) {
        List<String> missing = RAZORPAY.entrySet().stream()
                .filter(entry -> environment.getProperty(entry.getKey(), "").isBlank())
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new StartFailure("the payment provider razorpay needs " + String.join(", ", missing) + ".");
        }
    }
}
