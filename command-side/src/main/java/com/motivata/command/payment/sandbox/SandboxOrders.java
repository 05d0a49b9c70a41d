package com.motivata.command.payment.sandbox;

import com.motivata.api.payment.SandboxEvent;
import com.motivata.command.payment.ProviderRefused;
import com.motivata.command.payment.sandbox.SandboxCommand.OpenOrder;
import com.motivata.command.payment.sandbox.SandboxCommand.Pay;
import com.motivata.command.payment.sandbox.SandboxCommand.RefundPayment;
import com.motivata.command.payment.sandbox.SandboxCommand.RefusePayment;
import com.motivata.command.support.Folded;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** The orders of the sandbox are kept in the event log, so they survive what it survives. */
@Component
@ConditionalOnSandbox
class SandboxOrders {

    private final Repository<SandboxOrder> orders;
    private final Folded<SandboxState, SandboxEvent> states;
    private final Clock clock;

    SandboxOrders(Repository<SandboxOrder> orders, EventStore events, Clock clock) {
        this.orders = orders;
        this.states = new Folded<>(events, SandboxEvent.class, SandboxState::after);
        this.clock = clock;
    }

    Optional<SandboxState> find(String orderId) {
        return states.find(orderId);
    }

    @CommandHandler
    void handle(OpenOrder command) throws Exception {
        orders.loadOrCreate(command.orderId(), SandboxOrder::new)
                .execute(order -> order.open(command, clock.instant()));
    }

    @CommandHandler
    String handle(Pay command) {
        return load(command).invoke(order -> order.pay(command, clock.instant()));
    }

    @CommandHandler
    String handle(RefusePayment command) {
        return load(command).invoke(order -> order.refuse(clock.instant()));
    }

    @CommandHandler
    String handle(RefundPayment command) {
        return load(command).invoke(order -> order.refund(command, clock.instant()));
    }

    private Aggregate<SandboxOrder> load(SandboxCommand command) {
        try {
            return orders.load(command.orderId());
        } catch (AggregateNotFoundException unknown) {
            throw new ProviderRefused("The sandbox has no such order");
        }
    }
}
