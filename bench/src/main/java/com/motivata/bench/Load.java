package com.motivata.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers that append one after the other, each to streams of its own, for a while. */
final class Load {

    private static final int EVENTS_PER_STREAM = 50;

    private final Queue<long[]> latencies = new ConcurrentLinkedQueue<>();

    /** @return events a second */
    double run(Appending log, int writers, long nanos, String name) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers);
        long total = 0;
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String writer = name + "-" + i;
                running.add(threads.submit(() -> {
                    start.await();
                    return write(log, writer, System.nanoTime() + nanos);
                }));
            }
            for (Future<Integer> one : running) {
                total += one.get();
            }
        }
        return total / ((System.nanoTime() - begun) / 1e9);
    }

    private int write(Appending log, String writer, long end) {
        long[] times = new long[1 << 10];
        int n = 0;
        for (long now = System.nanoTime(); now < end; n++) {
            log.append(writer + "-" + n / EVENTS_PER_STREAM, n % EVENTS_PER_STREAM);
            long after = System.nanoTime();
            times = n == times.length ? Arrays.copyOf(times, 2 * n) : times;
            times[n] = after - now;
            now = after;
        }
        latencies.add(Arrays.copyOf(times, n));
        return n;
    }

    long events() {
        return latencies.stream().mapToLong(times -> times.length).sum();
    }

    Percentiles percentiles() {
        return Percentiles.of(latencies.stream().flatMapToLong(Arrays::stream).toArray());
    }
}
