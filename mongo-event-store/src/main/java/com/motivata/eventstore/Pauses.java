package com.motivata.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The pauses of one batch. An interrupt of who leads it must not fail the commits of others: it is put off to the end. */
final class Pauses {

    private static final int LONGEST_MILLIS = 200;

    private int troubles;
    private boolean interrupted;

    void shortly() {
        pause(1);
    }

    /** Longer with every trouble. */
    void afterTrouble() {
        pause(Math.min(1 << Math.min(troubles++, 8), LONGEST_MILLIS));
    }

    private void pause(int millis) {
        interrupted |= Thread.interrupted();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void end() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
