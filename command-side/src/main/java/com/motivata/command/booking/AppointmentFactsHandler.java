package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelSlot;
import com.motivata.api.booking.BookingCommand.MarkNoShow;
import com.motivata.api.booking.BookingCommand.RevertNoShow;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingCommand.SupersedeSlot;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what Calendly says of a booking's appointments. */
@Component
class AppointmentFactsHandler {

    private final Bookings bookings;

    AppointmentFactsHandler(Bookings bookings) {
        this.bookings = bookings;
    }

    @CommandHandler
    void handle(CancelSlot fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> AppointmentRules.cancel(booking, fact, now));
    }

    @CommandHandler
    void handle(MarkNoShow fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> AttendanceRules.markNoShow(booking, fact.noShowUri(), now));
    }

    @CommandHandler
    void handle(RevertNoShow fact) {
        bookings.decide(
                fact.bookingId(), (booking, now) -> AttendanceRules.revertNoShow(booking, fact.noShowUri(), now));
    }

    @CommandHandler
    void handle(ScheduleSlot fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> AppointmentRules.schedule(booking, fact, now));
    }

    @CommandHandler
    void handle(SupersedeSlot fact) {
        bookings.decide(fact.bookingId(), (booking, now) -> AppointmentRules.supersede(booking, fact, now));
    }
}
