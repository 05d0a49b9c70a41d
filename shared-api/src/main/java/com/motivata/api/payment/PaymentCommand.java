package com.motivata.api.payment;

import com.motivata.api.booking.RefundId;
import com.motivata.api.session.BookingId;

/**
 * What can be asked of the payments: the provider is called by their handlers, never by an aggregate. Webhooks and
 * reconciliation report the same things by the same commands; what is known already changes nothing.
 */
public sealed interface PaymentCommand {

    BookingId bookingId();

    /** Asks the provider about the money a booking waits for. Does nothing for one without an open order. */
    record CheckPayment(BookingId bookingId) implements PaymentCommand {}

    /**
     * Sends a requested refund to the provider, under a key that makes a repetition harmless. Whatever comes of it is
     * recorded in the booking; does nothing for one that is not to be sent, or has been.
     */
    record SendRefund(BookingId bookingId, RefundId refundId) implements PaymentCommand {}

    /** Asks the provider about a refund it has accepted. */
    record CheckRefund(BookingId bookingId, RefundId refundId) implements PaymentCommand {}

    /**
     * By an admin: all refunds of the booking that have failed are tried again. Answers {@link RetriedRefunds}; refused where
     * none has.
     */
    record RetryFailedRefunds(BookingId bookingId) implements PaymentCommand {}

    record ReportPayment(BookingId bookingId, PaymentReport report) implements PaymentCommand {}

    record ReportRefund(BookingId bookingId, RefundReport report) implements PaymentCommand {}
}
