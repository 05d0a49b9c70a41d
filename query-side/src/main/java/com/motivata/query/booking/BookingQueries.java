package com.motivata.query.booking;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.booking.BookingQuery.BookingFilter;
import com.motivata.api.booking.BookingQuery.FindAllBookings;
import com.motivata.api.booking.BookingQuery.FindBookingDetails;
import com.motivata.api.booking.BookingQuery.FindMyBooking;
import com.motivata.api.booking.BookingQuery.FindMyBookings;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.Refusal;
import com.motivata.query.ViewCollection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BookingQueries {

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("opening.at"), Sorts.ascending("_id"));

    private final BookingViews views;

    BookingQueries(BookingViews views) {
        this.views = views;
    }

    @QueryHandler
    FindMyBookings.Result answer(FindMyBookings query) {
        var mine = new BookingFilter(null, query.userId(), query.status(), null, null, null);
        return new FindMyBookings.Result(page(mine, query.page()).map(BookingAnswers::card));
    }

    @QueryHandler
    FindMyBooking.Result answer(FindMyBooking query) {
        var mine = views.bookings()
                .find(query.bookingId())
                .filter(booking -> booking.userId().equals(query.userId()))
                .orElseThrow(BookingQueries::notFound);
        return new FindMyBooking.Result(BookingAnswers.mine(mine));
    }

    @QueryHandler
    FindAllBookings.Result answer(FindAllBookings query) {
        return new FindAllBookings.Result(page(query.filter(), query.page()).map(BookingAnswers::details));
    }

    @QueryHandler
    FindBookingDetails.Result answer(FindBookingDetails query) {
        return BookingAnswers.all(views.bookings().find(query.bookingId()).orElseThrow(BookingQueries::notFound));
    }

    private Page<BookingView> page(BookingFilter filter, PageRequest request) {
        return views.bookings().page(wanted(filter), NEWEST_FIRST, request);
    }

    private static Bson wanted(BookingFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        addEqual(conditions, "opening.session.sessionId", text(filter.sessionId()));
        addEqual(conditions, "userId", text(filter.userId()));
        addEqual(conditions, "status", stored(filter.status()));
        addEqual(conditions, "account.refunds.status", stored(filter.refundStatus()));
        if (filter.from() != null) {
            conditions.add(Filters.gte("opening.at", filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(Filters.lte("opening.at", filter.to()));
        }
        return conditions.isEmpty() ? new Document() : Filters.and(conditions);
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String stored(@Nullable Enum<?> constant) {
        return constant == null ? null : ViewCollection.stored(constant);
    }

    private static Refusal notFound() {
        return new Refusal(BookingRefusal.BOOKING_NOT_FOUND, "Booking not found");
    }
}
