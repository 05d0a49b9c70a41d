package com.motivata.api.payment;

import com.motivata.api.session.BookingId;

/** A command: this id of a provider's belongs to this booking. The first one to say so is right. */
public record KnowId(ForeignId foreignId, BookingId bookingId) {}
