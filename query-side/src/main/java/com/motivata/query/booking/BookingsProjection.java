package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(BookingProjections.BOOKINGS)
class BookingsProjection {

    private final BookingViews views;

    BookingsProjection(BookingViews views) {
        this.views = views;
    }

    @EventHandler
    void on(BookingEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.bookings()
                .fold(
                        event.bookingId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.bookings().clear();
    }

    private static BookingView first(BookingEvent event, long position) {
        if (event instanceof BookingOpened opened) {
            return BookingView.of(opened, position);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " before BookingOpened of " + event.bookingId());
    }
}
