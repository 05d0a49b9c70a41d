package com.motivata.eventstore;

import java.time.Duration;

/**
 * How a log's writer behaves; the tests choose other values.
 *
 * @param inFlight batches that may be on their way at once
 * @param holePatience how long a missing number may hold up what stands behind it, at least
 * @param fillsHoles whether a number that stays missing is filled
 */
record WriterSettings(int inFlight, Duration holePatience, boolean fillsHoles) {

    static final WriterSettings USUAL = new WriterSettings(8, Duration.ofMillis(200), true);
    static final WriterSettings READING = new WriterSettings(1, USUAL.holePatience(), false);

    WriterSettings(int inFlight, Duration holePatience) {
        this(inFlight, holePatience, true);
    }

    WriterSettings withInFlight(int batches) {
        return new WriterSettings(batches, holePatience, fillsHoles);
    }
}
