package com.motivata.command.booking.web;

import com.motivata.api.booking.PaymentUnavailable;
import com.motivata.web.error.TemporaryFailure;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A payment provider that does not answer comes back; who tries again is given the booking that is open. */
@Component
class PaymentIsAway implements TemporaryFailure {

    @Override
    public boolean isTemporary(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(PaymentUnavailable.class::isInstance);
    }
}
