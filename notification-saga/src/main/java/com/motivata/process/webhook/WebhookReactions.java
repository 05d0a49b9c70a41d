package com.motivata.process.webhook;

import com.motivata.process.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processor that sees to webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookReactions {

    static final String WEBHOOK = "webhook";

    @Bean
    Reaction webhook() {
        return new Reaction(WEBHOOK);
    }
}
