package com.motivata.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who sends us webhooks. */
public enum WebhookSender {
    @JsonProperty("razorpay")
    RAZORPAY,
    /** Signed and shaped as Razorpay's. */
    @JsonProperty("sandbox")
    SANDBOX,
    @JsonProperty("calendly")
    CALENDLY;

    /** As it stands in JSON and in configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
