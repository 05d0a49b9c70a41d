package com.motivata.command.payment.sandbox;

import com.motivata.api.payment.SandboxEvent;
import com.motivata.api.payment.SandboxEvent.OrderOpened;
import com.motivata.api.payment.SandboxEvent.PaymentMade;
import com.motivata.api.payment.SandboxEvent.PaymentRefunded;
import com.motivata.api.payment.SandboxEvent.PaymentRefused;
import com.motivata.command.payment.ProviderRefused;
import com.motivata.command.payment.sandbox.SandboxCommand.OpenOrder;
import com.motivata.command.payment.sandbox.SandboxCommand.Pay;
import com.motivata.command.payment.sandbox.SandboxCommand.RefundPayment;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** An order at the sandbox: paid once at most, and never refunded beyond what was paid. */
@Aggregate
class SandboxOrder {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SandboxState state;

    void open(OpenOrder command, Instant now) {
        if (state == null) {
            apply(new OrderOpened(command.orderId(), command.bookingId(), command.amount(), now));
        }
    }

    String pay(Pay command, Instant now) {
        var payment = opened().payment();
        if (payment != null) {
            return payment.paymentId();
        }
        var paymentId = opened().nextPaymentId();
        apply(new PaymentMade(command.orderId(), paymentId, command.capturedAt(), now));
        return paymentId;
    }

    String refuse(Instant now) {
        var paymentId = opened().nextPaymentId();
        apply(new PaymentRefused(opened().order().orderId(), paymentId, now));
        return paymentId;
    }

    String refund(RefundPayment command, Instant now) {
        var known = opened().refundBy(command.key());
        if (known.isPresent()) {
            return known.get().refundId();
        }
        if (!opened().canRefund(command.paymentId(), command.amount())) {
            throw new ProviderRefused("The sandbox has no such money");
        }
        var refundId = "rfnd_" + command.key();
        apply(new PaymentRefunded(
                command.orderId(), command.paymentId(), refundId, command.key(), command.amount(), now));
        return refundId;
    }

    private SandboxState opened() {
        var known = state;
        if (known == null) {
            throw new ProviderRefused("The sandbox has no such order");
        }
        return known;
    }

    @EventSourcingHandler
    void on(SandboxEvent event) {
        id = event.orderId();
        state = SandboxState.after(state, event);
    }
}
