package com.motivata.eventstore.deadline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due and lets it ring, many at a time, each on a thread of its own: one that hangs or fails holds up no
 * other. What fails is put off and tried again, for ever. It looks at the clock anew at each poll, so a clock that is
 * moved is noticed within one.
 */
final class Ringer {

    private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);

    private static final int MOST_AT_ONCE = 16;

    private final DueTimes times;
    private final InstantSource clock;
    private final Duration poll;
    private final Duration lease;
    private final Bell bell;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread poller;

    /** Tells the one who waits for it. */
    interface Bell {
        void ring(DueTime time) throws Exception;
    }

    Ringer(DueTimes times, InstantSource clock, Duration poll, Duration lease, Bell bell) {
        this.times = times;
        this.clock = clock;
        this.poll = poll;
        this.lease = lease;
        this.bell = bell;
    }

    synchronized void start() {
        if (poller == null) {
            Thread started = Thread.ofPlatform().name("due-times").daemon().unstarted(this::poll);
            poller = started; // it looks whether it is still the one
            started.start();
        }
    }

    /** Waits for what rings now, at most for the lease; after that it would ring elsewhere anyway. */
    synchronized void stop() {
        Thread running = poller;
        if (running == null) {
            return;
        }
        poller = null;
        news.release();
        try {
            running.join();
            if (free.tryAcquire(MOST_AT_ONCE, lease.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(MOST_AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something was set in this process, and may be due. */
    void wake() {
        news.release();
    }

    private void poll() {
        boolean wasAway = false;
        while (poller == Thread.currentThread()) {
            try {
                ringAllThatIsDue();
                wasAway = false;
            } catch (RuntimeException away) {
                if (!wasAway) {
                    LOG.warn("due times cannot be read, and are looked for again", away);
                }
                wasAway = true;
            } catch (InterruptedException e) {
                return;
            }
            if (!pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            if (news.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void ringAllThatIsDue() throws InterruptedException {
        while (poller == Thread.currentThread()) {
            free.acquire();
            Optional<DueTime> due = claimOrFree();
            if (due.isEmpty()) {
                return;
            }
            Thread.ofVirtual().name("due-time").start(() -> ringAndFree(due.get()));
        }
    }

    private Optional<DueTime> claimOrFree() {
        Optional<DueTime> due = Optional.empty();
        try {
            due = times.claim(clock.instant(), lease);
            return due;
        } finally {
            if (due.isEmpty()) {
                free.release();
            }
        }
    }

    private void ringAndFree(DueTime due) {
        try {
            ring(due);
        } catch (RuntimeException away) {
            LOG.warn("{} has rung, but that cannot be recorded: it will ring again", due.id(), away);
        } finally {
            free.release();
        }
    }

    private void ring(DueTime due) {
        try {
            bell.ring(due);
        } catch (Exception failure) {
            Duration wait = Patience.after(due.attempts(), due.id());
            LOG.warn("{} failed at attempt {} and is tried again in {}", due.id(), due.attempts(), wait, failure);
            times.putOff(due, clock.instant().plus(wait), failure.getClass().getName());
            return;
        }
        times.done(due);
    }
}
