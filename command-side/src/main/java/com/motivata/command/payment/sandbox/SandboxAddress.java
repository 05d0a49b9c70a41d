package com.motivata.command.payment.sandbox;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the sandbox's page is, for users, and where its webhooks go. */
@Component
@ConditionalOnSandbox
class SandboxAddress {

    private final String publicUrl;
    private volatile int port;

    /** @param publicUrl where users reach us; blank: on this machine */
    SandboxAddress(@Value("${motivata.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) { // else it is the one for operators
            port = event.getWebServer().getPort();
        }
    }

    String pageOf(String orderId) {
        var base = publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl;
        return base + "/sandbox/payments/" + orderId;
    }

    URI webhooks() {
        return URI.create("http://127.0.0.1:" + port + "/api/webhooks/razorpay");
    }
}
