package com.motivata.command.webhook.web;

import com.motivata.api.session.BookingId;
import jakarta.validation.constraints.NotNull;

record MatchBody(@NotNull(message = "bookingId is required") BookingId bookingId) {}
