package com.motivata.command.webhook;

import com.motivata.api.common.Refusal;
import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnowId;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.MatchedWebhook;
import com.motivata.api.webhook.WebhookCommand.MatchWebhook;
import com.motivata.api.webhook.WebhookCommand.ProcessWebhook;
import com.motivata.api.webhook.WebhookCommand.ReceiveWebhook;
import com.motivata.api.webhook.WebhookCommand.RecordWebhookFailure;
import com.motivata.api.webhook.WebhookContent.OfInvitee;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookStatus;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Processes webhooks. What a webhook asks for is sent within the unit of work that records what became of it: effect and
 * record are one commit, and no crash separates them.
 */
@Component
class WebhookHandler {

    private final Repository<Webhook> webhooks;
    private final KnownBookings bookings;
    private final CommandGateway commands;
    private final Clock clock;

    WebhookHandler(Repository<Webhook> webhooks, KnownBookings bookings, CommandGateway commands, Clock clock) {
        this.webhooks = webhooks;
        this.bookings = bookings;
        this.commands = commands;
        this.clock = clock;
    }

    @CommandHandler
    void handle(ReceiveWebhook command) throws Exception {
        webhooks.loadOrCreate(command.webhookId().toString(), Webhook::new)
                .execute(webhook -> webhook.receive(command, clock.instant()));
    }

    @CommandHandler
    void handle(ProcessWebhook command) {
        var webhook = load(command.webhookId());
        var state = webhook.invoke(Webhook::state);
        if (state.isToBeProcessed()) {
            var outcome = process(state);
            webhook.execute(it -> it.conclude(outcome));
        }
    }

    @CommandHandler
    MatchedWebhook handle(MatchWebhook command) {
        var webhook = load(command.webhookId());
        var state = webhook.invoke(Webhook::state);
        commands.sendAndWait(WebhookRules.commandByHand(state, command.bookingId()));
        if (state.content() instanceof OfInvitee appointment) { // what follows of it is found by this
            var invitee = ForeignId.of(KnownBookings.CALENDLY, appointment.inviteeUri());
            commands.sendAndWait(new KnowId(invitee, command.bookingId()));
        }
        webhook.execute(it ->
                it.conclude(new WebhookProcessed(state.id(), command.bookingId(), command.by(), clock.instant())));
        return new MatchedWebhook(new MatchedWebhook.Webhook(state.id(), WebhookStatus.PROCESSED, command.bookingId()));
    }

    @CommandHandler
    void handle(RecordWebhookFailure command) {
        load(command.webhookId()).execute(webhook -> webhook.fail(command.reason(), clock.instant()));
    }

    private WebhookEvent process(WebhookState webhook) {
        return bookings.find(webhook.content())
                .map(booking -> send(webhook, booking))
                .orElseGet(() -> WebhookRules.withoutBooking(webhook, clock.instant()));
    }

    private WebhookEvent send(WebhookState webhook, BookingId booking) {
        try {
            WebhookRules.command(webhook.content(), booking).ifPresent(commands::sendAndWait);
            return new WebhookProcessed(webhook.id(), booking, null, clock.instant());
        } catch (Refusal refusal) {
            return WebhookRules.refused(webhook.id(), refusal, booking, clock.instant());
        }
    }

    private Aggregate<Webhook> load(WebhookId id) {
        return Aggregates.load(webhooks, id, () -> WebhookRules.existing(null));
    }
}
