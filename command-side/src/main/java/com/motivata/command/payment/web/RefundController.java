package com.motivata.command.payment.web;

import com.motivata.api.payment.PaymentCommand.RetryFailedRefunds;
import com.motivata.api.payment.RetriedRefunds;
import com.motivata.api.session.BookingId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.ADMIN)
@Tag(name = "Sessions admin")
class RefundController {

    private final Commands commands;

    RefundController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/admin/sessions/bookings/{bookingId}/refund/retry")
    @Operation(operationId = "retryRefund", summary = "Try the failed refunds of a booking again")
    ApiResponse<RetriedRefunds> retry(@PathVariable BookingId bookingId) {
        var command = new RetryFailedRefunds(bookingId);
        return ApiResponse.ok("Refund is tried again", commands.send(command, RetriedRefunds.class));
    }
}
