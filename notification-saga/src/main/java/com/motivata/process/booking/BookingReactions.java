package com.motivata.process.booking;

import com.motivata.process.Reaction;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processors that run the sagas of bookings. */
@Configuration(proxyBeanMethods = false)
class BookingReactions {

    static final String BOOKING_PAYMENT = "booking-payment";
    static final String REFUND = "refund";
    static final String DELETED_SESSION = "deleted-session";

    @Bean
    ProcessTimes processTimes(
            @Value("${motivata.payment.reconcile-every:10m}") Duration reconcileEvery,
            @Value("${motivata.payment.late-payments-until:5d}") Duration latePaymentsUntil,
            @Value("${motivata.payment.refund-attempts:10}") int refundAttempts) {
        return new ProcessTimes(reconcileEvery, latePaymentsUntil, refundAttempts);
    }

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
