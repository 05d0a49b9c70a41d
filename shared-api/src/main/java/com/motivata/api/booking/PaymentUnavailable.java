package com.motivata.api.booking;

/** The payment provider could not be reached, or did not answer in time. It passes by itself: try again. */
public final class PaymentUnavailable extends RuntimeException {

    public PaymentUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public PaymentUnavailable(String message) {
        super(message);
    }
}
