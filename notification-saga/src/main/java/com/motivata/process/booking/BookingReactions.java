package com.motivata.process.booking;

import com.motivata.process.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processors that run the sagas of bookings. */
@Configuration(proxyBeanMethods = false)
class BookingReactions {

    static final String BOOKING_PAYMENT = "booking-payment";
    static final String REFUND = "refund";
    static final String DELETED_SESSION = "deleted-session";

    @Bean
    Reaction bookingPayment() {
        return new Reaction(BOOKING_PAYMENT);
    }

    @Bean
    Reaction refund() {
        return new Reaction(REFUND);
    }

    @Bean
    Reaction deletedSession() {
        return new Reaction(DELETED_SESSION);
    }
}
