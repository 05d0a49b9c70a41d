package com.motivata.process.webhook;

import com.motivata.api.webhook.WebhookCommand.ProcessWebhook;
import com.motivata.api.webhook.WebhookCommand.RecordWebhookFailure;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookId;
import com.motivata.process.Instructions;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Has a received webhook processed, again and again until that succeeds. One that fails holds up no other. */
@Saga
@ProcessingGroup(WebhookReactions.WEBHOOK)
public class WebhookSaga {

    static final String PROCESS = "process-webhook";

    /** Axon needs it. */
    public WebhookSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "webhookId")
    public void on(WebhookReceived event, DeadlineManager deadlines) {
        deadlines.schedule(Duration.ZERO, PROCESS, event.webhookId());
    }

    @DeadlineHandler(deadlineName = PROCESS)
    public void process(WebhookId webhook, Instructions instructions) {
        try {
            instructions.carryOut(new ProcessWebhook(webhook));
        } catch (RuntimeException failure) {
            instructions.carryOut(
                    new RecordWebhookFailure(webhook, failure.getClass().getSimpleName()));
            throw failure;
        }
        SagaLifecycle.end();
    }
}
