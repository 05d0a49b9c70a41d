package com.motivata.query.booking.web;

import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingQuery.BookingFilter;
import com.motivata.api.booking.BookingQuery.FindAllBookings;
import com.motivata.api.booking.BookingQuery.FindBookingDetails;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sessions/bookings")
@Tag(name = "Sessions admin")
@Access(Access.Level.ADMIN)
class AdminBookingsController {

    private static final String BOUND =
            "A date such as 2024-12-05, the whole of it where the caller lives, or an instant";

    private final Queries queries;

    AdminBookingsController(Queries queries) {
        this.queries = queries;
    }

    record AllBookings(List<BookingDetails> bookings) {}

    @GetMapping
    @Operation(operationId = "findAllBookings", summary = "All bookings, the newest first")
    ApiResponse<AllBookings> bookings(
            @RequestParam(required = false) @Nullable SessionId sessionId,
            @RequestParam(required = false) @Nullable UserId userId,
            @RequestParam(required = false) @Nullable BookingStatus status,
            @RequestParam(required = false) @Nullable RefundStatus refundStatus,
            @Parameter(description = BOUND) @RequestParam(required = false) @Nullable String startDate,
            @Parameter(description = BOUND) @RequestParam(required = false) @Nullable String endDate,
            PageRequest page,
            Caller caller) {
        var from = Bound.of("startDate", startDate).map(bound -> bound.begin(caller.zone()));
        var to = Bound.of("endDate", endDate).map(bound -> bound.end(caller.zone()));
        var filter = new BookingFilter(sessionId, userId, status, refundStatus, from.orElse(null), to.orElse(null));
        var found = queries.ask(new FindAllBookings(filter, page), FindAllBookings.Result.class)
                .bookings();
        return ApiResponse.page("Bookings retrieved successfully", new AllBookings(found.items()), found);
    }

    @GetMapping("/{bookingId}")
    @Operation(operationId = "findBookingDetails", summary = "A booking with all that is known of its money")
    ApiResponse<FindBookingDetails.Result> booking(@PathVariable BookingId bookingId) {
        var query = new FindBookingDetails(bookingId);
        return ApiResponse.ok("Booking retrieved successfully", queries.ask(query, FindBookingDetails.Result.class));
    }
}
