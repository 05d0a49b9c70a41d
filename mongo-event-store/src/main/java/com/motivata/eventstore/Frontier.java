package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the log is known to be complete: everything up to {@link #visible()} is durable. What is durable beyond the
 * first missing number is kept here until that hole closes; whoever waits for a number is told then.
 */
final class Frontier {

    /** Somebody who may only go on when everything up to a number is durable. */
    interface Waiter {

        long waitsFor();

        void onVisible();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Frontier.class);

    private final NavigableSet<Long> beyond = new TreeSet<>();
    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>(Comparator.comparingLong(Waiter::waitsFor));
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long visible;
    private volatile long latest;
    private long watched;

    /** Everyone up to this number is durable; it only grows. */
    long visible() {
        return visible;
    }

    /** No commit known to be durable is later than this; milliseconds since 1970. */
    long latest() {
        return latest;
    }

    void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    synchronized boolean isStored(long number) {
        return number <= visible || beyond.contains(number);
    }

    /** The highest number known to be durable, with or without holes below it. */
    synchronized long highest() {
        return beyond.isEmpty() ? visible : beyond.last();
    }

    /** @param times of durable commits, by number */
    void stored(Map<Long, Long> times) {
        long before = visible;
        synchronized (this) {
            times.forEach(this::add);
            advance();
        }
        tellFrom(before);
    }

    /** Everything up to this number is durable, as can be told from a commit beyond it. */
    void completeUpTo(long number) {
        long before = visible;
        synchronized (this) {
            visible = Math.max(visible, number);
            beyond.headSet(visible, true).clear();
            advance();
        }
        tellFrom(before);
    }

    private void add(long number, long at) {
        latest = Math.max(latest, at);
        if (number > visible) {
            beyond.add(number);
        }
    }

    private void advance() {
        long last = visible;
        while (!beyond.isEmpty() && beyond.first() == last + 1) {
            last = beyond.removeFirst();
        }
        visible = last;
    }

    /** Readers first: they have the longer way. */
    private void tellFrom(long before) {
        if (visible > before) {
            announce();
            served().forEach(Waiter::onVisible);
        }
    }

    private synchronized List<Waiter> served() {
        List<Waiter> served = new ArrayList<>();
        while (!waiters.isEmpty() && waiters.element().waitsFor() <= visible) {
            served.add(waiters.remove());
        }
        return served;
    }

    /** A listener's trouble is not the trouble of the one who appends. */
    private void announce() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("a listener to the end of the log failed", e);
            }
        }
    }

    /** Tells the waiter when its number is visible, which may be at once. */
    void await(Waiter waiter) {
        synchronized (this) {
            if (waiter.waitsFor() > visible) {
                waiters.add(waiter);
                return;
            }
        }
        waiter.onVisible();
    }

    synchronized void forget(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** Somebody saw this number stored behind a hole: the hole is worth closing though nobody waits. */
    synchronized void watch(long number) {
        watched = Math.max(watched, number);
    }

    synchronized void stopWatching() {
        watched = 0;
    }

    /** Is anything waited for or watched that is not visible yet? */
    synchronized boolean isAwaited() {
        return !waiters.isEmpty() || watched > visible;
    }

    /** The highest number that is waited for or watched. */
    synchronized long awaited() {
        return waiters.stream().mapToLong(Waiter::waitsFor).reduce(watched, Math::max);
    }
}
