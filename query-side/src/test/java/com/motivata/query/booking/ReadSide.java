package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.query.SessionStory;
import com.motivata.query.Views;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;

/** The read side of bookings, told what happened event by event. */
final class ReadSide {

    private final BookingViews views;
    private long position;

    ReadSide(MongoOperations mongo) {
        views = new BookingViews(new Views(mongo));
    }

    ReadSide after(BookingEvent... events) {
        for (var event : events) {
            new BookingsProjection(views).on(event, new GlobalSequenceTrackingToken(position++));
        }
        return this;
    }

    ReadSide afterTheStory() {
        return after(SessionStory.EVENTS.stream()
                .filter(BookingEvent.class::isInstance)
                .toArray(BookingEvent[]::new));
    }

    BookingQueries bookings() {
        return new BookingQueries(views);
    }
}
