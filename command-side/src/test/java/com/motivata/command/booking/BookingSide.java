package com.motivata.command.booking;

import com.motivata.command.support.CommandSide;
import com.motivata.web.NewIds;
import java.time.Duration;

/** The handlers of sessions and bookings, for tests of other features. */
public final class BookingSide {

    private BookingSide() {}

    public static void on(CommandSide side) {
        var sessions = side.repository(Session.class);
        var bookings = side.repository(Booking.class);
        var desk = new Bookings(bookings, sessions, side.clock());
        side.subscribe(new SessionHandler(sessions, side.clock()));
        side.subscribe(new BookSessionHandler(
                sessions,
                bookings,
                side.repository(Reference.class),
                side.log(),
                new HoldTime(Duration.ofMinutes(30)),
                new NewIds(side.clock()),
                side.clock()));
        side.subscribe(new BookingHandler(desk));
        side.subscribe(new PaymentFactsHandler(desk));
        side.subscribe(new RefundFactsHandler(desk));
        side.subscribe(new AppointmentFactsHandler(desk));
    }
}
