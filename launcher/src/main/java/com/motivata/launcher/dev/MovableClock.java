package com.motivata.launcher.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, some way ahead or behind. For trying out in a minute what takes a week. */
public final class MovableClock extends Clock {

    private final Clock system;
    private volatile Duration offset;

    public MovableClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(system.withZone(zone), offset);
    }

    Duration offset() {
        return offset;
    }

    void moveTo(Duration newOffset) {
        offset = newOffset;
    }

    Duration offsetFor(Instant wanted) {
        return Duration.between(system.instant(), wanted);
    }
}
