package com.motivata.query.webhook;

import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.query.LogPosition;
import com.motivata.query.ViewCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Webhooks.WEBHOOKS)
class WebhooksProjection {

    private final ViewCollection<WebhookView> webhooks;

    WebhooksProjection(ViewCollection<WebhookView> webhooks) {
        this.webhooks = webhooks;
    }

    @EventHandler
    void on(WebhookEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        webhooks.fold(event.webhookId(), before -> after(before, event, position));
    }

    @ResetHandler
    void startOver() {
        webhooks.clear();
    }

    private static WebhookView after(@Nullable WebhookView before, WebhookEvent event, long position) {
        if (before != null) {
            return before.after(event, position);
        }
        if (event instanceof WebhookReceived received) {
            return WebhookView.of(received, position);
        }
        throw new IllegalStateException(
                "no WebhookReceived before " + event.getClass().getSimpleName());
    }
}
