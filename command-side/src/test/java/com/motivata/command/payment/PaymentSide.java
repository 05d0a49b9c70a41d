package com.motivata.command.payment;

import com.motivata.command.support.CommandSide;

/** The handlers of payments around a provider of the test's. */
public final class PaymentSide {

    private PaymentSide() {}

    public static void on(CommandSide side, PaymentProvider provider) {
        var purchases = new Purchases(side.log());
        var outcomes = new Outcomes(side.gateway());
        side.subscribe(new OrderHandler(purchases, provider, outcomes));
        side.subscribe(new RefundHandler(purchases, provider, outcomes));
        side.subscribe(new ReportHandler(purchases, side.repository(KnownId.class), outcomes, side.clock()));
    }
}
