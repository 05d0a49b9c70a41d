package com.motivata.command.payment;

import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Refusal;
import com.motivata.api.payment.PaymentCommand.CheckRefund;
import com.motivata.api.payment.PaymentCommand.ReportRefund;
import com.motivata.api.payment.PaymentCommand.RetryFailedRefunds;
import com.motivata.api.payment.PaymentCommand.SendRefund;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.payment.RetriedRefunds;
import com.motivata.command.payment.Refunding.Status;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Sends refunds to the provider. Whoever dies between the provider's yes and our record of it sends it again with the same
 * key, and the provider answers with the refund it has made already.
 */
@Component
class RefundHandler {

    private final Purchases purchases;
    private final PaymentProvider provider;
    private final Outcomes outcomes;

    RefundHandler(Purchases purchases, PaymentProvider provider, Outcomes outcomes) {
        this.purchases = purchases;
        this.provider = provider;
        this.outcomes = outcomes;
    }

    @CommandHandler
    void handle(SendRefund command) {
        var refund = purchases.refund(command.bookingId(), command.refundId());
        if (refund.status() == Status.TO_SEND) {
            send(command, refund).ifPresent(report -> outcomes.send(new ReportRefund(command.bookingId(), report)));
        }
    }

    @CommandHandler
    void handle(CheckRefund command) {
        var refund = purchases.refund(command.bookingId(), command.refundId());
        var accepted = refund.providerRefundId();
        if (refund.status() == Status.ACCEPTED && accepted != null && isOurs(refund)) {
            outcomes.send(new ReportRefund(command.bookingId(), provider.refundOf(refund.paymentId(), accepted)));
        }
    }

    @CommandHandler
    RetriedRefunds handle(RetryFailedRefunds command) {
        var failed = purchases.find(command.bookingId()).refunds().values().stream()
                .filter(refund -> refund.status() == Status.FAILED)
                .toList();
        if (failed.isEmpty()) {
            throw new Refusal(BookingRefusal.REFUND_HAS_NOT_FAILED, "No refund of this booking has failed");
        }
        failed.forEach(refund -> outcomes.send(new RetryRefund(command.bookingId(), refund.id())));
        return new RetriedRefunds(failed.stream()
                .map(refund -> new RetriedRefunds.Refund(
                        refund.id(), RefundStatus.PROCESSING, refund.amount().decimal()))
                .toList());
    }

    private Optional<RefundReport> send(SendRefund command, Refunding refund) {
        if (!isOurs(refund)) {
            fail(command, refund, "the provider " + refund.provider() + " is not configured here", true);
            return Optional.empty();
        }
        try {
            return Optional.of(provider.refund(refund.paymentId(), refund.amount(), refund.id(), refund.key()));
        } catch (ProviderAway away) {
            fail(command, refund, String.valueOf(away.getMessage()), false);
        } catch (ProviderRefused refused) {
            fail(command, refund, String.valueOf(refused.getMessage()), true);
        }
        return Optional.empty();
    }

    private void fail(SendRefund command, Refunding refund, String reason, boolean permanent) {
        outcomes.send(new RecordRefundFailed(command.bookingId(), refund.id(), refund.attempt(), reason, permanent));
    }

    private boolean isOurs(Refunding refund) {
        return refund.provider().equals(provider.name());
    }
}
