package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.query.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processor that keeps the views of bookings. */
@Configuration(proxyBeanMethods = false)
class BookingProjections {

    static final String BOOKINGS = "bookings";

    @Bean
    Projection bookingsByBooking() {
        return Projection.keyedBy(BOOKINGS, BookingEvent.class, BookingEvent::bookingId);
    }
}
