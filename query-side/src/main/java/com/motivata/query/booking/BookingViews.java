package com.motivata.query.booking;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.springframework.stereotype.Component;

/** Where the views of bookings live. */
@Component
class BookingViews {

    private final ViewCollection<BookingView> bookings;

    BookingViews(Views views) {
        bookings = views.of(BookingProjections.BOOKINGS, "bookings", BookingView.class)
                .indexedBy(Indexes.ascending("userId", "opening.at"))
                .indexedBy(Indexes.ascending("opening.session.sessionId", "opening.at"))
                .indexedBy(Indexes.ascending("opening.at"));
    }

    ViewCollection<BookingView> bookings() {
        return bookings;
    }
}
