package com.motivata.command.booking.web;

import com.motivata.api.booking.BookedSession;
import com.motivata.api.booking.BookingCommand.CancelMyBooking;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBooking;
import com.motivata.api.booking.EnsurePaymentOrder;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/sessions")
@Access(Access.Level.USER)
@Tag(name = "Sessions")
class BookingController {

    private final Commands commands;
    private final NewIds ids;

    BookingController(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("/{sessionId}/book")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "bookSession", summary = "Book a session; the slot is held until it is paid for")
    ApiResponse<BookedSession> book(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Valid @RequestBody(required = false) @Nullable BookBody body) {
        var wish = Objects.requireNonNullElse(body, BookBody.EMPTY);
        var command = wish.toCommand(new BookingId(ids.next()), sessionId, caller);
        var booked = commands.send(command, BookedSession.class);
        return ApiResponse.created("Session booked successfully", withPayment(booked));
    }

    @PostMapping("/bookings/{bookingId}/cancel")
    @Operation(operationId = "cancelBooking", summary = "Cancel a booking; its refund policy says what comes back")
    ApiResponse<CancelledBooking> cancel(
            Caller caller,
            @PathVariable BookingId bookingId,
            @Valid @RequestBody(required = false) @Nullable CancelBody body) {
        var command = new CancelMyBooking(bookingId, caller.userId(), body == null ? null : body.reason());
        return ApiResponse.ok("Booking cancelled successfully", commands.send(command, CancelledBooking.class));
    }

    /** The provider is asked when the slot is reserved for good: it may take its time, and it may fail. */
    private BookedSession withPayment(BookedSession booked) {
        var booking = booked.booking();
        var isDue = booking.status() == BookingStatus.PENDING && booking.paymentStatus() == PaymentStatus.PENDING;
        return isDue && booked.payment() == null
                ? booked.with(commands.send(new EnsurePaymentOrder(booking.id()), PaymentDue.class))
                : booked;
    }
}
