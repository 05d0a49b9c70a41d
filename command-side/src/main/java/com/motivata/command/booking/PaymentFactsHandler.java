package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.OpenPaymentOrder;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RecordPaymentFailure;
import com.motivata.api.booking.BookingCommand.RecordPaymentOrderFailure;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what a payment provider says of a booking's money on its way here. */
@Component
class PaymentFactsHandler {

    private final Bookings bookings;

    PaymentFactsHandler(Bookings bookings) {
        this.bookings = bookings;
    }

    @CommandHandler
    void handle(OpenPaymentOrder fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> PaymentRules.openOrder(booking, fact, now));
    }

    @CommandHandler
    void handle(RecordPayment fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> PaymentRules.receive(booking, fact, now));
    }

    @CommandHandler
    void handle(RecordPaymentFailure fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> PaymentRules.fail(booking, fact, now));
    }

    @CommandHandler
    void handle(RecordPaymentOrderFailure fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> PaymentRules.failOrder(booking, fact, now));
    }
}
