package com.motivata.command.webhook;

import com.motivata.command.support.CommandSide;

/** The handlers of webhooks, for tests of other features. */
public final class WebhookSide {

    private WebhookSide() {}

    public static void on(CommandSide side) {
        side.subscribe(new WebhookHandler(
                side.repository(Webhook.class), new KnownBookings(side.log()), side.gateway(), side.clock()));
    }
}
