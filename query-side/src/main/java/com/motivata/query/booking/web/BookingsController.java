package com.motivata.query.booking.web;

import com.motivata.api.booking.BookingQuery.BookingCard;
import com.motivata.api.booking.BookingQuery.FindMyBooking;
import com.motivata.api.booking.BookingQuery.FindMyBookings;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.BookingId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/sessions/bookings")
@Tag(name = "Sessions")
@Access(Access.Level.USER)
class BookingsController {

    private final Queries queries;

    BookingsController(Queries queries) {
        this.queries = queries;
    }

    record Bookings(List<BookingCard> bookings) {}

    @GetMapping
    @Operation(operationId = "findMyBookings", summary = "The caller's bookings, the newest first")
    ApiResponse<Bookings> mine(
            @RequestParam(required = false) @Nullable BookingStatus status, PageRequest page, Caller caller) {
        var query = new FindMyBookings(caller.userId(), status, page);
        var found = queries.ask(query, FindMyBookings.Result.class).bookings();
        return ApiResponse.page("Bookings retrieved successfully", new Bookings(found.items()), found);
    }

    @GetMapping("/{bookingId}")
    @Operation(operationId = "findMyBooking", summary = "One of the caller's bookings, whole")
    ApiResponse<FindMyBooking.Result> mine(@PathVariable BookingId bookingId, Caller caller) {
        var query = new FindMyBooking(bookingId, caller.userId());
        return ApiResponse.ok("Booking retrieved successfully", queries.ask(query, FindMyBooking.Result.class));
    }
}
