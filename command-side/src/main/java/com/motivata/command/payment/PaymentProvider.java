package com.motivata.command.payment;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.session.BookingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the money. Every call ends within seconds, with an answer, with {@link ProviderRefused} where asking again
 * will not help, or with {@link ProviderAway} where it is unknown what became of it: then it is asked again, and whatever
 * was done the first time is not done twice.
 */
public interface PaymentProvider {

    /** As it stands in events. */
    String name();

    /** Opens an order, or finds the one that was opened for this booking before. */
    Order open(BookingId booking, Money amount);

    List<PaymentReport> paymentsOf(String orderId);

    /** Takes what is only reserved. */
    PaymentReport capture(PaymentReport authorized);

    /** @param key repeated with the same one, it is the same refund */
    RefundReport refund(String paymentId, Money amount, RefundId refund, String key);

    RefundReport refundOf(String paymentId, String providerRefundId);

    /**
     * @param keyId what a client needs to open the provider's checkout
     * @param paymentUrl a page to pay on
     */
    record Order(
            String orderId,
            @Nullable String keyId,
            @Nullable String paymentUrl) {}
}
