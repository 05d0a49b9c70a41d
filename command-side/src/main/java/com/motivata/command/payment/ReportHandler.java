package com.motivata.command.payment;

import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RecordPaymentFailure;
import com.motivata.api.booking.BookingCommand.RecordRefundAccepted;
import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RecordRefundProcessed;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Refusal;
import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnowId;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.api.payment.PaymentCommand.ReportPayment;
import com.motivata.api.payment.PaymentCommand.ReportRefund;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** One way in for everything a provider says, whether it told us or was asked. */
@Component
class ReportHandler {

    private final Purchases purchases;
    private final Repository<KnownId> knownIds;
    private final Outcomes outcomes;
    private final Clock clock;

    ReportHandler(Purchases purchases, Repository<KnownId> knownIds, Outcomes outcomes, Clock clock) {
        this.purchases = purchases;
        this.knownIds = knownIds;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @CommandHandler
    void handle(KnowId command) throws Exception {
        knownIds.loadOrCreate(command.foreignId().toString(), KnownId::new)
                .execute(id -> id.learn(command, clock.instant()));
    }

    @CommandHandler
    void handle(ReportPayment command) {
        var report = command.report();
        switch (report.state()) {
            case CAPTURED -> {
                idsOf(report).forEach(id -> outcomes.send(new KnowId(id, command.bookingId())));
                outcomes.send(received(command.bookingId(), report));
            }
            case FAILED ->
                outcomes.send(new RecordPaymentFailure(
                        command.bookingId(),
                        report.provider(),
                        report.paymentId(),
                        Objects.requireNonNullElse(report.reason(), "failed")));
            case AUTHORIZED -> outcomes.send(new CheckPayment(command.bookingId()));
            case UNDER_WAY, RETURNED -> {
                // no money of ours, and none is coming yet
            }
        }
    }

    /** A refund the provider failed is told as accepted first: then another attempt is known to need a new key. */
    @CommandHandler
    void handle(ReportRefund command) {
        var booking = command.bookingId();
        var report = command.report();
        var refund = refundOf(booking, report);
        if (!refund.amount().equals(report.amount())) {
            throw new Refusal(
                    BookingRefusal.PAYMENT_DOES_NOT_MATCH,
                    "The provider speaks of %s, and not of %s".formatted(report.amount(), refund.amount()));
        }
        switch (report.state()) {
            case ACCEPTED -> {
                if (refund.attemptOf(report.providerRefundId()) == refund.attempt()) { // else it has failed since
                    outcomes.send(accepted(booking, refund, report));
                }
            }
            case PROCESSED -> outcomes.send(new RecordRefundProcessed(booking, refund.id(), report.providerRefundId()));
            case FAILED -> {
                if (!refund.knows(report.providerRefundId())) {
                    outcomes.send(accepted(booking, refund, report));
                }
                outcomes.send(new RecordRefundFailed(
                        booking,
                        refund.id(),
                        refund.attemptOf(report.providerRefundId()),
                        Objects.requireNonNullElse(report.reason(), "failed"),
                        false));
            }
        }
    }

    private Refunding refundOf(BookingId booking, RefundReport report) {
        RefundId named = report.refundId();
        if (named != null) {
            return purchases.refund(booking, named);
        }
        return purchases.find(booking).refunds().values().stream()
                .filter(refund -> refund.knows(report.providerRefundId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(BookingRefusal.REFUND_NOT_FOUND, "This refund was not made by us"));
    }

    private static RecordRefundAccepted accepted(BookingId booking, Refunding refund, RefundReport report) {
        return new RecordRefundAccepted(booking, refund.id(), report.providerRefundId());
    }

    private static RecordPayment received(BookingId booking, PaymentReport report) {
        return new RecordPayment(
                booking,
                report.provider(),
                report.paymentId(),
                report.orderId(),
                report.providerIds(),
                report.amount(),
                report.method(),
                report.at());
    }

    private static Stream<ForeignId> idsOf(PaymentReport report) {
        return Stream.concat(Stream.of(report.paymentId(), report.orderId()), report.providerIds().values().stream())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> ForeignId.of(report.provider(), id));
    }
}
