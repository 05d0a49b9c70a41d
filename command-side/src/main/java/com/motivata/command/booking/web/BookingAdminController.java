package com.motivata.command.booking.web;

import com.motivata.api.booking.BookingDetails;
import com.motivata.api.session.BookingId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/sessions/bookings")
@Access(Access.Level.ADMIN)
@Tag(name = "Sessions admin")
class BookingAdminController {

    private final Commands commands;

    BookingAdminController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/{bookingId}")
    @Operation(
            operationId = "reviseBooking",
            summary = "Confirm, move, complete or cancel a booking, or note something")
    ApiResponse<Map<String, BookingDetails>> revise(
            @PathVariable BookingId bookingId, @Valid @RequestBody BookingChangeBody body) {
        var booking = commands.send(body.toCommand(bookingId), BookingDetails.class);
        return ApiResponse.ok("Booking updated successfully", Map.of("booking", booking));
    }
}
