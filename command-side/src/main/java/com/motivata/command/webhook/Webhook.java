package com.motivata.command.webhook;

import com.motivata.api.webhook.WebhookCommand.ReceiveWebhook;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookFailed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookStatus;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** One webhook: what decides that it is received once and has its effect once. Binds Axon. */
@Aggregate
class Webhook {

    @AggregateIdentifier
    private @Nullable WebhookId id;

    private @Nullable WebhookState state;

    void receive(ReceiveWebhook command, Instant now) {
        if (state == null) {
            apply(new WebhookReceived(
                    command.webhookId(), command.sender(), command.eventId(), command.type(), command.content(), now));
        }
    }

    void conclude(WebhookEvent outcome) {
        apply(outcome);
    }

    /** Once is enough: the attempts that follow are in the log of the process. */
    void fail(String reason, Instant now) {
        if (state().status() == WebhookStatus.RECEIVED) {
            apply(new WebhookFailed(state().id(), reason, now));
        }
    }

    WebhookState state() {
        return WebhookRules.existing(state);
    }

    @EventSourcingHandler
    void on(WebhookEvent event) {
        id = event.webhookId();
        state = WebhookState.after(state, event);
    }
}
