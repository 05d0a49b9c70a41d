package com.motivata.eventstore;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A commit on its way into the log, and the caller parked until it is known what became of it and everybody can see
 * that.
 */
final class PendingCommit implements Frontier.Waiter {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final NewCommit commit;
    private final List<String> claims;
    private final List<String> predecessors;
    private final Thread caller = Thread.currentThread();
    private long givesUpAt;
    private long number;
    private @Nullable RuntimeException failure;
    private volatile boolean decided;
    private volatile boolean done;
    private volatile boolean leading;

    PendingCommit(NewCommit commit) {
        this.commit = commit;
        this.claims = commit.claims();
        this.predecessors = commit.predecessors();
    }

    NewCommit commit() {
        return commit;
    }

    /** What no other commit may have: its id and its positions. */
    List<String> claims() {
        return claims;
    }

    /** The positions that its own continue. */
    List<String> predecessors() {
        return predecessors;
    }

    /** Is it known what became of the commit? Its caller may have to wait until it is visible. */
    boolean isDecided() {
        return decided;
    }

    boolean isDone() {
        return done;
    }

    boolean isStored() {
        return decided && failure == null;
    }

    /** Patience starts with the first writing, not while waiting in the queue. */
    void startPatience() {
        givesUpAt = System.nanoTime() + PATIENCE_NANOS;
    }

    boolean hasPatience() {
        return System.nanoTime() - givesUpAt < 0;
    }

    /** The number it is stored under. Only after {@link #isStored()}. */
    long number() {
        return number;
    }

    void storedAs(long storedNumber) {
        number = storedNumber;
        decided = true;
    }

    void alreadyStoredAs(long earlierNumber) {
        failure = new AlreadyCommitted(commit.commitId(), earlierNumber);
        storedAs(earlierNumber);
    }

    /** Nothing was stored, so there is nothing to wait for. */
    void failed(RuntimeException reason) {
        failure = reason;
        decided = true;
        onVisible();
    }

    @Override
    public long waitsFor() {
        return number;
    }

    @Override
    public void onVisible() {
        done = true;
        wake();
    }

    /** The number it was stored under. Only after {@link #isDone()}. */
    long outcome() {
        if (failure != null) {
            throw failure;
        }
        return number;
    }

    void wake() {
        LockSupport.unpark(caller);
    }

    /** While a caller writes for others it cannot be woken to write its own. */
    void leads(boolean now) {
        leading = now;
    }

    boolean isLeading() {
        return leading;
    }

    /**
     * Parks the caller until it is woken, or for a while.
     *
     * @return false if the commit is stored but has not become visible for a long time
     */
    boolean await() {
        if (!decided) {
            LockSupport.parkNanos(this, PATIENCE_NANOS);
            return true;
        }
        long left = givesUpAt + PATIENCE_NANOS - System.nanoTime();
        if (!done && left > 0) {
            LockSupport.parkNanos(this, left);
        }
        return done || left > 0;
    }
}
