package com.motivata.query.webhook;

import com.mongodb.client.model.Indexes;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.query.Projection;
import com.motivata.query.ViewCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where the views of webhooks live, and the processor that keeps them. */
@Configuration(proxyBeanMethods = false)
class Webhooks {

    static final String WEBHOOKS = "webhooks";

    @Bean
    Projection webhooksByWebhook() {
        return Projection.keyedBy(WEBHOOKS, WebhookEvent.class, WebhookEvent::webhookId);
    }

    @Bean
    ViewCollection<WebhookView> webhookViews(MongoOperations mongo) {
        return new ViewCollection<>(mongo, WEBHOOKS, WebhookView.class)
                .indexedBy(Indexes.ascending("status"))
                .indexedBy(Indexes.descending("receivedAt"));
    }
}
