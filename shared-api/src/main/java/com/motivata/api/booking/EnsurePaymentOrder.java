package com.motivata.api.booking;

import com.motivata.api.session.BookingId;

/**
 * A command: see to it that the provider waits for this booking's money. Answers a {@link PaymentDue}, for an order that is
 * open already the same again. It asks the provider, so it is sent after the commit that opened the booking. Who cannot
 * reach the provider records that with {@link BookingCommand.RecordPaymentOrderFailure} and throws
 * {@link PaymentUnavailable}.
 */
public record EnsurePaymentOrder(BookingId bookingId) {}
