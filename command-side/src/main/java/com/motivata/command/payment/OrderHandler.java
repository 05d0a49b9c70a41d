package com.motivata.command.payment;

import com.motivata.api.booking.BookingCommand.OpenPaymentOrder;
import com.motivata.api.booking.BookingCommand.RecordPaymentOrderFailure;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.EnsurePaymentOrder;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.PaymentUnavailable;
import com.motivata.api.common.Refusal;
import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnowId;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.api.payment.PaymentCommand.ReportPayment;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.PaymentReport.State;
import com.motivata.api.session.BookingId;
import com.motivata.command.payment.PaymentProvider.Order;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Opens orders at the provider, and asks what became of them. No booking is locked meanwhile. */
@Component
class OrderHandler {

    private final Purchases purchases;
    private final PaymentProvider provider;
    private final Outcomes outcomes;
    private final Attempts attempts = new Attempts();

    OrderHandler(Purchases purchases, PaymentProvider provider, Outcomes outcomes) {
        this.purchases = purchases;
        this.provider = provider;
        this.outcomes = outcomes;
    }

    /** Two at once are given the same order by the provider; the slower one finds it open when it tries again. */
    @CommandHandler
    PaymentDue handle(EnsurePaymentOrder command) {
        var purchase = purchases.find(command.bookingId());
        var open = purchase.due();
        if (open != null) {
            return open;
        }
        if (!purchase.waitsForMoney()) {
            throw new Refusal(BookingRefusal.ILLEGAL_CHANGE, "There is nothing to pay for this booking");
        }
        return open(command.bookingId(), purchase);
    }

    @CommandHandler
    void handle(CheckPayment command) {
        var purchase = purchases.find(command.bookingId());
        var order = purchase.order();
        if (order == null || !order.provider().equals(provider.name())) {
            return;
        }
        for (var report : provider.paymentsOf(order.orderId())) {
            decided(report, purchase)
                    .ifPresent(decided -> outcomes.send(new ReportPayment(command.bookingId(), decided)));
        }
    }

    /** What nobody waits for is not captured: it goes back by itself. */
    private Optional<PaymentReport> decided(PaymentReport report, Purchase purchase) {
        if (report.state() != State.AUTHORIZED) {
            return Optional.of(report);
        }
        return purchase.waitsForMoney() && report.amount().equals(purchase.price())
                ? Optional.of(provider.capture(report))
                : Optional.empty();
    }

    private PaymentDue open(BookingId booking, Purchase purchase) {
        var order = askFor(booking, purchase);
        var price = purchase.price();
        outcomes.send(new KnowId(ForeignId.of(provider.name(), order.orderId()), booking));
        outcomes.send(new OpenPaymentOrder(
                booking, provider.name(), order.orderId(), price, order.keyId(), order.paymentUrl()));
        return new PaymentDue(
                provider.name(), order.orderId(), price.decimal(), price.currency(), order.keyId(), order.paymentUrl());
    }

    private Order askFor(BookingId booking, Purchase purchase) {
        int attempt = attempts.next(booking);
        try {
            return provider.open(booking, purchase.price());
        } catch (ProviderAway | ProviderRefused failure) {
            var reason = String.valueOf(failure.getMessage());
            outcomes.sendAside(new RecordPaymentOrderFailure(booking, provider.name(), reason));
            throw new PaymentUnavailable(booking, provider.name(), attempt, reason, purchase.holdUntil());
        }
    }
}
