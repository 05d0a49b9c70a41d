package com.motivata.eventstore;

import java.util.concurrent.atomic.LongAdder;

/** Counters of one {@link CommitLog}, since it was opened. */
public final class LogStatistics {

    private final LongAdder batches = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder lostNumbers = new LongAdder();
    private final LongAdder resolved = new LongAdder();
    private final LongAdder holesFilled = new LongAdder();
    private final LongAdder reservations = new LongAdder();

    void batchStored(int size) {
        batches.increment();
        commits.add(size);
    }

    void numbersLost(int count) {
        lostNumbers.add(count);
    }

    void numbersReserved() {
        reservations.increment();
    }

    void holesFilled(int count) {
        holesFilled.add(count);
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

    /** Numbers that another process took first; the commits were stored under other ones. */
    public long lostNumbers() {
        return lostNumbers.sum();
    }

    /** How often the outcome of a batch had to be looked up after an error. */
    public long resolvedOutcomes() {
        return resolved.sum();
    }

    /** Empty commits stored by this process so that what stands behind a number without commit becomes visible. */
    public long holesFilled() {
        return holesFilled.sum();
    }

    /** How often numbers were reserved because other processes write at the same time. */
    public long reservations() {
        return reservations.sum();
    }
}
