package com.motivata.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Race {

    private Race() {}

    /** @return what each of them got, once all are done */
    public static <T> List<T> of(int racers, IntFunction<Callable<T>> task) throws Exception {
        var barrier = new CyclicBarrier(racers);
        try (var executor = Executors.newFixedThreadPool(racers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                var mine = task.apply(i);
                futures.add(executor.submit(() -> {
                    barrier.await();
                    return mine.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
