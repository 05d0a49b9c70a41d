package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;

/**
 * Hands out the numbers under which this process may try to write. A process that writes alone simply takes the lowest
 * free ones. One that lost a number to another process reserves its numbers for a while, so that they do not get
 * into each other's way again.
 */
final class Numbers {

    private static final long SHARED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int TRIES = 3;
    private static final int MOST_AHEAD = Tail.WINDOW / 2;

    private final Frontier frontier;
    private final Tail tail;
    private final NumberCounter counter;
    private final LogStatistics statistics;
    private final Lock allotting = new ReentrantLock();
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final NavigableSet<Long> outstanding = Collections.synchronizedNavigableSet(new TreeSet<>());

    /** Until then, by the system's nanosecond clock, others are taken to be writing too. */
    private volatile long sharedUntil = System.nanoTime();

    private volatile boolean counterIsBehind = true;
    private volatile boolean everShared;
    private volatile int ahead;
    private long lastReserved;
    private long lastLook;

    Numbers(Frontier frontier, Tail tail, NumberCounter counter, LogStatistics statistics) {
        this.frontier = frontier;
        this.tail = tail;
        this.counter = counter;
        this.statistics = statistics;
    }

    /**
     * Up to so many numbers in rising order; none if the log has to become complete first. More, where others would take
     * the lowest before they can be written under.
     */
    List<Long> take(int wanted) {
        Wish mine = new Wish(wanted);
        wishes.add(mine);
        allotting.lock();
        try {
            if (!mine.fulfilled) {
                fulfilAll();
            }
        } finally {
            allotting.unlock();
        }
        return mine.taken;
    }

    /**
     * Whoever waited while numbers were being reserved gets some with the next reservation, all with the same; who got none
     * asks again. What is taken too much is for the first: the others' numbers then lie beyond it.
     */
    private void fulfilAll() {
        List<Wish> all = new ArrayList<>();
        for (Wish next = wishes.poll(); next != null; next = wishes.poll()) {
            next.fulfilled = true;
            all.add(next);
        }
        int wanted = all.stream().mapToInt(wish -> wish.count).sum();
        List<Long> taken = isShared() ? reserved(wanted) : lowestFree(wanted);
        outstanding.addAll(taken);
        int tooMany = Math.max(0, taken.size() - wanted);
        int from = 0;
        for (Wish wish : all) {
            int to = Math.min(taken.size(), from + wish.count + (from == 0 ? tooMany : 0));
            wish.taken = taken.subList(from, to);
            from = to;
        }
    }

    /** Guarded by {@link #allotting}. */
    private static final class Wish {

        private final int count;
        private List<Long> taken = List.of();
        private boolean fulfilled;

        private Wish(int count) {
            this.count = count;
        }
    }

    private boolean isShared() {
        return System.nanoTime() - sharedUntil < 0;
    }

    private List<Long> lowestFree(int wanted) {
        lookAfterPause();
        List<Long> free = new ArrayList<>();
        long visible = frontier.visible();
        for (long n = visible + 1; free.size() < wanted && n <= visible + Tail.WINDOW; n++) {
            if (isFree(n)) {
                free.add(n);
            }
        }
        return free;
    }

    /** Where others write too, the end of the log is somewhere else after a pause; a look is cheaper than a collision. */
    private void lookAfterPause() {
        long now = System.nanoTime();
        if (everShared && now - lastLook > STALE_NANOS && outstanding.isEmpty()) {
            tail.find();
        }
        lastLook = now;
    }

    /** In this order: a number is reported as stored before it stops being outstanding. */
    private boolean isFree(long number) {
        return !outstanding.contains(number) && !frontier.isStored(number);
    }

    private List<Long> reserved(int wanted) {
        long room = frontier.visible() + Tail.WINDOW - highestInUse();
        if (room <= 0) {
            tail.find();
            return List.of();
        }
        List<Long> usable = List.of();
        for (int tries = 0; usable.isEmpty() && tries < TRIES; tries++) {
            if (counterIsBehind) {
                counterIsBehind = false;
                counter.raiseTo(highestInUse());
            }
            int count = (int) Math.min(wanted + ahead, room);
            ahead = 0;
            usable = usable(counter.reserve(count), count);
            counterIsBehind |= usable.isEmpty();
        }
        return usable;
    }

    private List<Long> usable(long last, int count) {
        long before = last - count;
        statistics.numbersReserved();
        if (before != lastReserved) {
            othersAreWriting();
        }
        lastReserved = last;
        if (before >= frontier.visible() + Tail.WINDOW && before >= tail.find() + Tail.WINDOW) {
            counter.lower(last, highestInUse());
            return List.of();
        }
        return LongStream.rangeClosed(before + 1, Math.min(last, frontier.visible() + Tail.WINDOW))
                .filter(this::isFree)
                .boxed()
                .toList();
    }

    private long highestInUse() {
        long highest = frontier.highest();
        synchronized (outstanding) {
            return outstanding.isEmpty() ? highest : Math.max(highest, outstanding.last());
        }
    }

    private void othersAreWriting() {
        everShared = true;
        sharedUntil = System.nanoTime() + SHARED_NANOS;
    }

    /**
     * Another process wrote under numbers that this one had taken: it does not reserve, or filled them. Either way both
     * the end of the log and the counter may be far from where they were thought to be.
     *
     * @param outrun how often the other one was first with the same commits already. Once can be chance; then it is so much
     *     quicker that it would always be first, and it only finds out that it is not alone where something is stored
     *     ahead of it
     */
    void lost(Collection<Long> some, int outrun) {
        statistics.numbersLost(some.size());
        outstanding.removeAll(some);
        othersAreWriting();
        tail.find();
        long advance = frontier.highest() - Collections.min(some) + 1;
        ahead = outrun == 0 ? 0 : (int) Math.min(advance << Math.min(outrun, 10), MOST_AHEAD);
        counterIsBehind = true;
    }

    /** The commit is durable (which the frontier knows already), or will not be written under its number. */
    void release(Collection<Long> numbers) {
        outstanding.removeAll(numbers);
    }

    /** Will this process itself see to it that something is stored under the number? */
    boolean isOurs(long number) {
        return outstanding.contains(number);
    }

    /** Can the number be given back without leaving a hole that would have to be filled? */
    boolean isLast(long number) {
        return !isShared() && highestInUse() <= number;
    }
}
