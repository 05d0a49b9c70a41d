package com.motivata.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A commit on its way into the log, and the caller parked until it is known what became of it. */
final class PendingCommit {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final NewCommit commit;
    private final Thread caller = Thread.currentThread();
    private long givesUpAt;
    private long number;
    private @Nullable RuntimeException failure;
    private volatile boolean done;

    PendingCommit(NewCommit commit) {
        this.commit = commit;
    }

    NewCommit commit() {
        return commit;
    }

    boolean isDone() {
        return done;
    }

    boolean isStored() {
        return done && failure == null;
    }

    /** Patience starts with the first writing, not while waiting in the queue. */
    void startPatience() {
        givesUpAt = System.nanoTime() + PATIENCE_NANOS;
    }

    void sentAs(long attemptedNumber) {
        number = attemptedNumber;
    }

    long number() {
        return number;
    }

    boolean hasPatience() {
        return System.nanoTime() - givesUpAt < 0;
    }

    void storedAs(long storedNumber) {
        number = storedNumber;
        finish();
    }

    void failed(RuntimeException reason) {
        failure = reason;
        finish();
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

    private void finish() {
        done = true;
        wake();
    }
}
