package com.motivata.eventstore;

import java.util.concurrent.atomic.LongAdder;

/** Counters of one {@link CommitLog}, since it was opened. */
public final class LogStatistics {

    private final LongAdder batches = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder lostNumbers = new LongAdder();
    private final LongAdder resolved = new LongAdder();

    void batchStored(int size) {
        batches.increment();
        commits.add(size);
    }

    void numberLost() {
        lostNumbers.increment();
    }

    void outcomeResolved() {
        resolved.increment();
    }

    /** Inserts that stored something; {@link #commits()} divided by this is the mean batch size. */
    public long batches() {
        return batches.sum();
    }

    /** Commits stored and acknowledged at once. */
    public long commits() {
        return commits.sum();
    }

    /** How often another process took a number first. */
    public long lostNumbers() {
        return lostNumbers.sum();
    }

    /** How often the outcome of a batch had to be looked up after an error. */
    public long resolvedOutcomes() {
        return resolved.sum();
    }
}
