package com.motivata.query.webhook;

import com.mongodb.client.model.Indexes;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.query.Projection;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the views of webhooks live, and the processor that keeps them. */
@Configuration(proxyBeanMethods = false)
class Webhooks {

    static final String WEBHOOKS = "webhooks";

    @Bean
    Projection webhooksByWebhook() {
        return Projection.keyedBy(WEBHOOKS, WebhookEvent.class, WebhookEvent::webhookId);
    }

    @Bean
    ViewCollection<WebhookView> webhookViews(Views views) {
        return views.of(WEBHOOKS, WEBHOOKS, WebhookView.class)
                .indexedBy(Indexes.ascending("status"))
                .indexedBy(Indexes.descending("receivedAt"));
    }
}
