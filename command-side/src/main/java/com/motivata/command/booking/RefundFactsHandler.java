package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.RecordRefundAccepted;
import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RecordRefundProcessed;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what a payment provider says of a booking's money on its way back. */
@Component
class RefundFactsHandler {

    private final Bookings bookings;

    RefundFactsHandler(Bookings bookings) {
        this.bookings = bookings;
    }

    @CommandHandler
    void handle(RecordRefundAccepted fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> RefundRules.accepted(booking, fact, now));
    }

    @CommandHandler
    void handle(RecordRefundFailed fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> RefundRules.failed(booking, fact, now));
    }

    @CommandHandler
    void handle(RecordRefundProcessed fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> RefundRules.processed(booking, fact, now));
    }

    @CommandHandler
    void handle(RetryRefund fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> RefundRules.retry(booking, fact, now));
    }
}
