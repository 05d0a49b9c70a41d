package com.motivata.eventstore;

import java.time.Duration;

/**
 * How a log's writer behaves; the tests choose other values.
 *
 * @param inFlight batches that may be on their way at once
 * @param holePatience how long a missing number may hold up what stands behind it, at least
 */
record WriterSettings(int inFlight, Duration holePatience) {

    static final WriterSettings USUAL = new WriterSettings(8, Duration.ofSeconds(2));

    WriterSettings withInFlight(int batches) {
        return new WriterSettings(batches, holePatience);
    }
}
