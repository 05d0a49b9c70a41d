package com.motivata.query.session;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SessionProjections.SALES)
class SalesProjection {

    private final SessionViews views;

    SalesProjection(SessionViews views) {
        this.views = views;
    }

    @EventHandler
    void on(BookingEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.sales()
                .fold(
                        event.bookingId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.sales().clear();
    }

    private static SaleView first(BookingEvent event, long position) {
        if (event instanceof BookingOpened opened) {
            return SaleView.of(opened, position);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " before BookingOpened of " + event.bookingId());
    }
}
