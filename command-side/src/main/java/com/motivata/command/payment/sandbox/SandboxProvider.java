package com.motivata.command.payment.sandbox;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.payment.SandboxEvent.PaymentMade;
import com.motivata.api.session.BookingId;
import com.motivata.command.payment.PaymentProvider;
import com.motivata.command.payment.ProviderRefused;
import com.motivata.command.payment.sandbox.SandboxCommand.OpenOrder;
import com.motivata.command.payment.sandbox.SandboxCommand.RefundPayment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A payment provider without money, for trying out: its customers pay by pressing a button on a page of ours. */
@Component
@ConditionalOnSandbox
class SandboxProvider implements PaymentProvider {

    static final String NAME = "sandbox";

    private final SandboxOrders orders;
    private final CommandGateway commands;
    private final SandboxAddress address;
    private final Clock clock;

    SandboxProvider(SandboxOrders orders, CommandGateway commands, SandboxAddress address, Clock clock) {
        this.orders = orders;
        this.commands = commands;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Order open(BookingId booking, Money amount) {
        var orderId = orderOf(booking);
        commands.sendAndWait(new OpenOrder(orderId, booking, amount));
        return new Order(orderId, null, address.pageOf(orderId));
    }

    @Override
    public List<PaymentReport> paymentsOf(String orderId) {
        var order = state(orderId);
        return Stream.concat(
                        order.refused().stream()
                                .map(no -> report(order, no.paymentId(), PaymentReport.State.FAILED, no.at())),
                        Stream.ofNullable(order.payment()).map(made -> report(order, made)))
                .toList();
    }

    @Override
    public PaymentReport capture(PaymentReport authorized) {
        throw new ProviderRefused("The sandbox captures by itself");
    }

    @Override
    public RefundReport refund(String paymentId, Money amount, RefundId refund, String key) {
        var orderId = orderOf(refund.bookingId());
        var refundId = commands.<String>sendAndWait(new RefundPayment(orderId, paymentId, key, amount));
        return new RefundReport(NAME, refundId, paymentId, refund, RefundReport.State.PROCESSED, amount, null);
    }

    @Override
    public RefundReport refundOf(String paymentId, String providerRefundId) {
        var bookingId = paymentId.split("_")[1];
        var refund = state(orderOf(new BookingId(bookingId)))
                .refund(providerRefundId)
                .orElseThrow(() -> new ProviderRefused("The sandbox has no such refund"));
        return new RefundReport(
                NAME, providerRefundId, paymentId, null, RefundReport.State.PROCESSED, refund.amount(), null);
    }

    private static String orderOf(BookingId booking) {
        return "order_" + booking;
    }

    private SandboxState state(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new ProviderRefused("The sandbox has no such order"));
    }

    private PaymentReport report(SandboxState order, PaymentMade made) {
        var state = made.capturedAt().isAfter(clock.instant())
                ? PaymentReport.State.UNDER_WAY
                : PaymentReport.State.CAPTURED;
        return report(order, made.paymentId(), state, made.capturedAt());
    }

    private static PaymentReport report(SandboxState order, String paymentId, PaymentReport.State state, Instant at) {
        @Nullable String reason = state == PaymentReport.State.FAILED ? "refused in the sandbox" : null;
        return new PaymentReport(
                NAME,
                paymentId,
                order.order().orderId(),
                Map.of(),
                order.order().bookingId(),
                state,
                order.order().amount(),
                "sandbox",
                reason,
                at);
    }
}
