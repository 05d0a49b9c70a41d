package com.motivata.process.webhook;

import com.motivata.api.webhook.WebhookCommand.ProcessWebhook;
import com.motivata.api.webhook.WebhookCommand.RecordWebhookFailure;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.process.Recorded;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookSagaTest {

    private static final WebhookId WEBHOOK = new WebhookId("0000000000000000000000c1");
    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    private static final WebhookReceived RECEIVED =
            new WebhookReceived(WEBHOOK, WebhookSender.CALENDLY, "e", "invitee.created", new NothingForUs("-"), NOW);

    private final Recorded instructions = new Recorded();
    private final SagaTestFixture<WebhookSaga> saga = new SagaTestFixture<>(WebhookSaga.class);

    @BeforeEach
    void resources() {
        saga.registerResource(instructions);
        saga.givenCurrentTime(NOW);
    }

    @Test
    void what_is_received_is_processed_and_that_is_all() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(RECEIVED)
                .whenTimeElapses(Duration.ofSeconds(1))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
        assertThat(instructions.commands()).containsExactly(new ProcessWebhook(WEBHOOK));
    }

    /** The deadline stays, since its handler failed: that it rings again is the deadline manager's promise. */
    @Test
    void what_fails_is_noted_and_fails() {
        instructions.makeImpossible(new ProcessWebhook(WEBHOOK));
        assertThatThrownBy(() -> new WebhookSaga().process(WEBHOOK, instructions))
                .isInstanceOf(IllegalStateException.class);
        assertThat(instructions.commands()).containsExactly(new RecordWebhookFailure(WEBHOOK, "IllegalStateException"));
    }
}
