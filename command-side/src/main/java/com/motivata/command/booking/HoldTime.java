package com.motivata.command.booking;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an unpaid booking holds its slot. */
@Component
final class HoldTime {

    private final Duration value;

    HoldTime(@Value("${motivata.bookings.hold:30m}") Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("motivata.bookings.hold must be a time such as 30m");
        }
        this.value = value;
    }

    Duration value() {
        return value;
    }
}
