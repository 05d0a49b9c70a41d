package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.BookingCommand.CancelMyBooking;
import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.CancelledBooking;
import com.motivata.api.booking.CancelledBy;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what people, timers and sagas want of a booking. */
@Component
class BookingHandler {

    private final Bookings bookings;

    BookingHandler(Bookings bookings) {
        this.bookings = bookings;
    }

    @CommandHandler
    CancelledBooking handle(CancelMyBooking command) {
        return BookingAnswers.cancelled(bookings.decide(
                command.bookingId(),
                (booking, now) -> CancellationRules.cancel(
                        BookingRules.ofUser(booking, command.userId()), CancelledBy.USER, command.reason(), now)));
    }

    @CommandHandler
    CancelledBooking handle(CancelBooking command) {
        return BookingAnswers.cancelled(bookings.decide(
                command.bookingId(),
                (booking, now) -> CancellationRules.cancel(booking, command.by(), command.reason(), now)));
    }

    @CommandHandler
    BookingDetails handle(ReviseBooking command) {
        return BookingAnswers.details(
                bookings.decide(command.bookingId(), (booking, now) -> RevisionRules.revise(booking, command, now)));
    }

    @CommandHandler
    void handle(ExpireHold command) {
        bookings.decide(command.bookingId(), CancellationRules::expire);
    }
}
